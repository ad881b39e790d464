package news.gisa.transfer;

import static news.gisa.transfer.Field.bool;
import static news.gisa.transfer.Field.date;
import static news.gisa.transfer.Field.decimal;
import static news.gisa.transfer.Field.id;
import static news.gisa.transfer.Field.instant;
import static news.gisa.transfer.Field.integer;
import static news.gisa.transfer.Field.json;
import static news.gisa.transfer.Field.key;
import static news.gisa.transfer.Field.lines;
import static news.gisa.transfer.Field.text;
import static news.gisa.transfer.Field.word;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All kinds of lines, in the order in which they stand in an export: nothing comes before what it refers to. A new column or table
 * belongs here, or among what does not go out, with the reason.
 */
public final class Kinds {
    public static final String FORMAT = "gisa-export";

    /** Goes up where a line of an older export could be misread. */
    public static final int VERSION = 1;

    public static final String HEADER = "header";
    public static final String END = "end";

    private static final int MOST_OF_JSON = 1_000_000;
    private static final int SLUG = 120;

    public static final Kind SECTION = Kind.of("section", "section", "id")
            .with(
                    id("id"),
                    text("slug", SLUG).single(),
                    text("name", 100),
                    id("parentId").orNull().to("section"),
                    integer("position"),
                    integer("version"));

    public static final Kind TAG = Kind.of("tag", "tag", "id")
            .with(
                    id("id"),
                    text("slug", SLUG).single(),
                    text("name", 60),
                    text("nameKey", 1080).single(),
                    word("namedKind", "person", "organisation", "topic", "place")
                            .in("kind")
                            .orNull(),
                    bool("onPurpose"),
                    integer("version"))
            .with(Part.of(
                    "formerly",
                    "former_tag",
                    "tag_id",
                    text("slug", SLUG).single(),
                    text("nameKey", 1080).single(),
                    bool("wasPublic")));

    public static final Kind AUTHOR = Kind.of("author", "author", "id")
            .with(
                    id("id"),
                    text("slug", SLUG).single(),
                    text("name", 100),
                    text("nameLatin", 100).orNull(),
                    text("role", 60).orNull(),
                    json("bios", MOST_OF_JSON),
                    lines("beats", 4000),
                    json("links", MOST_OF_JSON),
                    text("email", 254).orNull(),
                    bool("emailPublic"),
                    bool("active"),
                    date("activeFrom").orNull(),
                    date("activeTo").orNull(),
                    text("photoUrl", 2000).orNull(),
                    text("photoAlt", 1000).orNull(),
                    text("photoCaption", 1000).orNull(),
                    text("photoCredit", 200).orNull(),
                    integer("photoWidth").orNull(),
                    integer("photoHeight").orNull(),
                    integer("version"))
            .with(Part.of(
                    "slugs", "author_slug", "author_id", text("slug", SLUG).single()))
            .with(Part.of(
                    "merged", "author_merge", "author_id", id("id").single(), text("slug", SLUG), instant("mergedAt")));

    public static final Kind ARTICLE = Kind.of("article", "article", "id")
            .with(
                    id("id"),
                    text("slug", SLUG).single(),
                    integer("revision"),
                    integer("publicationCount"),
                    word("reviewState", "submitted", "returned").orNull(),
                    instant("reviewAt").orNull(),
                    text("reviewBy", 100).orNull(),
                    text("reviewNote", 500).orNull(),
                    instant("trashedAt").orNull(),
                    instant("createdAt"),
                    id("createdBy"),
                    id("ownerId"),
                    instant("changedAt"))
            .with(Part.of(
                    "slugs", "article_slug", "article_id", text("slug", SLUG).single(), bool("leads")))
            .without("comment_count", "0", "counted as comments come in")
            .without("planned_until", "null", "follows from the timeline");

    public static final Kind REVISION = Kind.of("revision", "revision", "id")
            .behind("article")
            .immutable()
            .with(
                    id("id"),
                    id("articleId").to("article"),
                    integer("number"),
                    word("saved", "save", "publish", "restore", "imported").in("kind"),
                    instant("savedAt"),
                    id("savedBy"),
                    text("savedByName", 100),
                    text("note", 500).orNull(),
                    text("slug", SLUG),
                    text("language", 35),
                    text("headline", 300),
                    lines("deck", 10_000),
                    text("summary", 4000).orNull(),
                    id("sectionId").orNull().to("section"),
                    text("imageUrl", 2000).orNull(),
                    text("imageAlt", 1000).orNull(),
                    text("imageCaption", 1000).orNull(),
                    text("imageCredit", 200).orNull(),
                    integer("imageWidth").orNull(),
                    integer("imageHeight").orNull(),
                    text("body", 1_000_000),
                    text("source", 200).orNull(),
                    text("canonicalUrl", 2000).orNull(),
                    integer("urgency"),
                    bool("breaking"),
                    bool("commentsOpen"),
                    instant("embargoUntil").orNull(),
                    lines("changedFields", 300).orNull(),
                    integer("charactersAdded").orNull(),
                    integer("charactersRemoved").orNull())
            .with(Part.of(
                    "byline",
                    "revision_byline",
                    "revision_id",
                    integer("position"),
                    id("authorId").orNull().to("author"),
                    text("name", 100),
                    text("role", 60).orNull(),
                    word("named", "person", "agency").in("kind")))
            .with(Part.of(
                            "tags",
                            "revision_tag",
                            "revision_id",
                            integer("position"),
                            id("tagId").to("tag"))
                    .ofLinks())
            .following(
                    "byline_names",
                    "the names of the byline",
                    revision -> revision.part(0).stream()
                            .map(entry -> (String) entry[2])
                            .collect(Collectors.joining("\n")));

    public static final Kind PUBLICATION = Kind.of("publication", "publication", "articleId", "number")
            .behind("article")
            .with(
                    id("articleId").to("article"),
                    integer("number"),
                    word("event", "update", "correction", "minor", "withdrawal").in("kind"),
                    id("revisionId").orNull().to("revision"),
                    integer("revision").in("revision_number").orNull(),
                    id("sectionId").orNull(),
                    integer("expiryOf").orNull(),
                    instant("startsAt"),
                    instant("endsAt"),
                    instant("publishedAt").orNull(),
                    instant("updatedAt").orNull(),
                    text("note", 500).orNull(),
                    instant("createdAt"),
                    id("createdBy"),
                    text("createdByName", 100));

    /** What an article is called in another system that it came from. */
    public static final Kind ORIGIN = Kind.of("origin", "article_import", "externalId")
            .with(
                    text("externalId", 300),
                    id("articleId").to("article"),
                    text("checksum", 64),
                    integer("revision"),
                    instant("importedAt"));

    public static final Kind ADDRESS_KEY = Kind.of("address-key", "comment_address_key", "generation")
            .with(integer("generation"), key("secret"), instant("madeAt"));

    public static final Kind COMMENT = Kind.of("comment", "comment", "id")
            .byLevels("depth")
            .with(
                    id("id"),
                    id("articleId").to("article"),
                    id("parentId").orNull().to("comment"),
                    id("replyTo").orNull(),
                    integer("depth"),
                    integer("place"),
                    word("status", "pending", "published", "rejected", "spam", "deleted"),
                    text("authorName", 40),
                    text("nameKey", 160).orNull(),
                    text("member", 120).orNull(),
                    id("tokenId").orNull(),
                    text("addressKey", 40).orNull(),
                    word("badge", "author", "editor").orNull(),
                    text("text", 5000),
                    text("textDigest", 64).orNull(),
                    text("secretDigest", 64).orNull(),
                    instant("createdAt"),
                    instant("editedAt").orNull(),
                    instant("removedAt").orNull(),
                    bool("takenBack"),
                    integer("votes"),
                    integer("reports"),
                    json("reasons", 4000),
                    instant("screeningAt").orNull(),
                    integer("version"))
            .with(Part.of(
                    "earlier",
                    "comment_text",
                    "comment_id",
                    integer("number"),
                    text("text", 5000),
                    instant("replacedAt")))
            .with(Part.of(
                    "decisions",
                    "comment_decision",
                    "comment_id",
                    id("id").single(),
                    instant("decidedAt"),
                    id("actorId").orNull(),
                    text("actorName", 100),
                    text("fromStatus", 10).orNull(),
                    text("toStatus", 10),
                    json("reasons", 4000),
                    text("note", 500).orNull()))
            .following(
                    "thread_id",
                    "what it is under, or the article",
                    comment -> comment.get("parentId") == null ? comment.get("articleId") : comment.get("parentId"))
            .without("reply_count", "0", "counted as replies come in")
            .without("answers", "0", "counted as replies come in");

    public static final Kind VOTE = Kind.of("vote", "comment_vote", "commentId", "voter")
            .with(id("commentId").to("comment"), text("voter", 140), integer("choice"), instant("votedAt"));

    public static final Kind REPORT = Kind.of("report", "comment_report", "commentId", "reporter")
            .with(
                    id("commentId").to("comment"),
                    text("reporter", 140),
                    word("reason", "spam", "abuse", "hate", "privacy", "falsehood", "other"),
                    text("note", 500).orNull(),
                    instant("reportedAt"));

    public static final Kind BAN = Kind.of("ban", "comment_ban", "id")
            .with(
                    id("id"),
                    text("writer", 170).single(),
                    text("note", 500).orNull(),
                    instant("createdAt"),
                    text("createdBy", 100),
                    instant("endsAt").orNull());

    public static final Kind POLICY = Kind.of("policy", "comment_policy", "scope")
            .with(
                    text("scope", 130),
                    text("mode", 30).orNull(),
                    integer("closesAfterDays").orNull(),
                    integer("version"));

    public static final Kind WORDS = Kind.of("words", "comment_words", "id")
            .seeded()
            .with(
                    integer("id"),
                    lines("held", 100_000),
                    lines("refused", 100_000),
                    lines("exceptions", 100_000),
                    integer("version"));

    public static final Kind STATION = Kind.of("station", "weather_station", "code")
            .seeded()
            .with(
                    text("code", 20),
                    text("name", 60),
                    text("label", 60),
                    text("nameLatin", 60).orNull(),
                    decimal("latitude", 3, 4),
                    decimal("longitude", 3, 4),
                    integer("position"),
                    integer("version"));

    public static final Kind WEATHER = Kind.of("weather", "weather_revision", "id")
            .immutable()
            .with(
                    id("id"),
                    text("snapshot", 30).in("snapshot_ref"),
                    integer("number"),
                    word("saved", "saved", "deleted").in("kind"),
                    instant("savedAt"),
                    id("savedBy"),
                    text("savedByName", 100),
                    instant("observedAt").orNull(),
                    instant("fetchedAt").orNull(),
                    instant("validUntil").orNull(),
                    text("source", 200).orNull())
            .with(Part.of(
                    "readings",
                    "weather_reading",
                    "revision_id",
                    text("station", 20).in("station_code").to("station"),
                    decimal("temperature", 3, 1).orNull(),
                    integer("condition").in("condition_code").orNull(),
                    word("sky", "clear", "cloudy", "overcast").orNull(),
                    decimal("precipitation", 4, 1).orNull(),
                    integer("humidity").orNull(),
                    decimal("windSpeed", 3, 1).orNull(),
                    integer("windDirection").orNull(),
                    word("quality", "good", "estimated", "suspect", "missing").orNull()));

    public static final Kind SNAPSHOT = Kind.of("snapshot", "weather_snapshot", "id")
            .with(
                    id("id"),
                    text("ref", 30).single(),
                    date("localDate"),
                    instant("sortsAt"),
                    id("weatherId").in("revision_id").to("weather").single(),
                    integer("version"));

    public static final Kind TOKEN = Kind.of("token", "access_token", "id")
            .onRequest("tokens")
            .with(
                    id("id"),
                    text("name", 100),
                    word("role", "contributor", "editor", "admin"),
                    id("authorId").orNull().to("author"),
                    instant("createdAt"),
                    instant("expiresAt"),
                    instant("revokedAt").orNull())
            .without("last_used_at", "null", "moves with every request")
            .following("digest", "a secret; what comes in opens nothing", token -> "none:" + token.get("id"));

    public static final Kind AUDIT = Kind.of("audit", "audit_event", "id")
            .onRequest("audit")
            .immutable()
            .with(
                    id("id"),
                    instant("recordedAt"),
                    text("action", 60),
                    text("subject", 20),
                    text("subjectId", 120),
                    id("tokenId"),
                    text("tokenName", 100),
                    word("role", "contributor", "editor", "admin"),
                    text("detail", 500).orNull());

    public static final List<Kind> ALL = List.of(
            SECTION,
            TAG,
            AUTHOR,
            ARTICLE,
            REVISION,
            PUBLICATION,
            ORIGIN,
            ADDRESS_KEY,
            COMMENT,
            VOTE,
            REPORT,
            BAN,
            POLICY,
            WORDS,
            STATION,
            WEATHER,
            SNAPSHOT,
            TOKEN,
            AUDIT);

    private static final Map<String, Kind> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Kind::name, Function.identity()));

    private Kinds() {}

    public static Optional<Kind> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }
}
