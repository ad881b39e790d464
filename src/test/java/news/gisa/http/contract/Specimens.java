package news.gisa.http.contract;

import static org.hamcrest.Matchers.oneOf;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import news.gisa.HttpTest;

/** For each operation something to do it with, that is there and allows it. */
abstract class Specimens extends HttpTest {
    /** Behind the stations that other tests look at. */
    private static final int LAST = 9_000;

    private static final String DATE = "2002-03-04";
    private static final String PLACE = "gisa1";

    /** Published twice, commented on, with a preview. */
    private static String front;

    private static String frontBefore;
    private static String withdrawn;
    private static String withdrawnComment;
    private static String trashed;
    private static String comment;
    private static String author;
    private static String authorBefore;
    private static String mergedAuthor;
    private static String tag;
    private static String tagBefore;
    private static String section;

    /** What all may share is made once. */
    protected static void prepare() {
        if (section != null) {
            return;
        }
        author = newAuthor();
        authorBefore = unique("필자");
        rename("/authors/{ref}", author, authorBefore);
        String authorNow = unique("필자");
        rename("/authors/{ref}", authorBefore, authorNow);
        author = authorNow;
        Response other = adminJson(Map.of("name", unique("필자"))).post("/authors");
        mergedAuthor = other.path("id");
        adminJson(Map.of("from", other.<String>path("slug")))
                .post("/authors/{ref}/merge", author)
                .then()
                .statusCode(200);
        tag = newTag();
        tagBefore = newTag();
        adminJson(Map.of("from", tagBefore))
                .post("/tags/{slug}/merge", tag)
                .then()
                .statusCode(200);
        section = newSection();
        adminJson(Map.of("mode", "open"))
                .put("/comments/policies/{scope}", "section:" + section)
                .then()
                .statusCode(201);
        adminJson(Map.of("readings", List.of(Map.of("station", "108", "temperature", 4))))
                .put("/weather/snapshots/{date}", DATE)
                .then()
                .statusCode(oneOf(201, 428));
        adminJson(Map.of("name", "사이섬", "latitude", 37.1, "longitude", 127.1, "position", LAST))
                .put("/weather/stations/{code}", PLACE)
                .then()
                .statusCode(oneOf(201, 428));
        frontBefore = newPublished();
        comment = newComment(frontBefore);
        front = unique("앞면");
        rename("/articles/{ref}", frontBefore, front);
        publish(frontBefore, Map.of());
        trashed = newScheduled();
        admin().header("If-Match", "*")
                .delete("/articles/{ref}", trashed)
                .then()
                .statusCode(204);
        withdrawn = newPublished();
        withdrawnComment = newComment(withdrawn);
        adminJson(Map.of("reason", "오보"))
                .post("/articles/{ref}/withdraw", withdrawn)
                .then()
                .statusCode(200);
    }

    private static void rename(String template, String from, String to) {
        admin().contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .body(Map.of("slug", to))
                .patch(template, from)
                .then()
                .statusCode(200);
    }

    private static String newDraft() {
        return draft(Map.of("headline", unique("초고"), "body", "첫 문단.")).path("slug");
    }

    private static String newPublished() {
        String slug = newDraft();
        publish(slug, Map.of());
        return slug;
    }

    private static String newScheduled() {
        String slug = newDraft();
        publish(slug, Map.of("at", Instant.now().plus(Duration.ofDays(300)).toString()));
        return slug;
    }

    private static String newSubmitted() {
        String slug = newDraft();
        adminJson(Map.of()).post("/articles/{ref}/submit", slug).then().statusCode(200);
        return slug;
    }

    private static String newTrashed() {
        String slug = newDraft();
        admin().header("If-Match", "*").delete("/articles/{ref}", slug).then().statusCode(204);
        return slug;
    }

    private static String newComment(String article) {
        return posted(article, unique("독자")).path("id");
    }

    private static Response posted(String article, String name) {
        Response posted = anonymous()
                .contentType(ContentType.JSON)
                .body(Map.of("author", Map.of("name", name), "text", unique("잘 읽었습니다")))
                .post("/articles/{ref}/comments", article);
        posted.then().statusCode(201);
        return posted;
    }

    /** One who has written something. */
    private static String newWriter() {
        String name = unique("글쓴이");
        posted(front, name);
        return "name:" + name;
    }

    private static String newAuthor() {
        return adminJson(Map.of("name", unique("필자"))).post("/authors").path("slug");
    }

    private static String newTag() {
        return adminJson(Map.of("name", unique("꼬리표"))).post("/tags").path("slug");
    }

    private static String newSection() {
        return adminJson(Map.of("name", unique("면"), "slug", unique("part")))
                .post("/sections")
                .path("slug");
    }

    private static String newBan() {
        return adminJson(Map.of("writer", "name:" + unique("급한이")))
                .post("/comments/bans")
                .path("id");
    }

    /** Other tests clear the log. */
    private static String oldestChange() {
        Response first = admin().get("/changes?limit=1");
        return first.statusCode() == 410 ? first.path("oldest").toString() : "0";
    }

    private static Response newPreview(String article) {
        return adminJson(Map.of()).post("/articles/{ref}/previews", article);
    }

    private static String newToken() {
        return adminJson(Map.of("name", unique("열쇠"), "role", "editor"))
                .post("/tokens")
                .path("id");
    }

    private static String newImported() {
        return "{\"externalId\": \"%s\", \"headline\": \"%s\"}".formatted(unique("wire:"), unique("머리말"));
    }

    private static String newImport() {
        return admin().contentType("application/x-ndjson")
                .body(newImported().getBytes(StandardCharsets.UTF_8))
                .post("/import")
                .path("id");
    }

    private static Map<String, Object> article() {
        return Map.of("headline", unique("머리말"), "body", "첫 문단.");
    }

    private static Map<String, Object> name(String kind) {
        return Map.of("name", unique(kind));
    }

    /** @return empty places where the operation is of none of the kinds that are known here */
    protected static Attempt attempt(DocumentedOperation operation) {
        return switch (operation.path().split("/").length > 3 ? operation.path().split("/")[3] : "") {
            case "articles" -> ofArticles(operation);
            case "comments" -> ofComments(operation);
            case "authors" -> ofAuthors(operation);
            case "sections", "tags" -> ofSectionsAndTags(operation);
            case "weather" -> ofWeather(operation);
            default -> ofOthers(operation);
        };
    }

    private static Attempt ofArticles(DocumentedOperation operation) {
        return switch (operation.id()) {
            case "listArticles" -> Attempt.at();
            case "createArticle" -> Attempt.at().with(article());
            case "actOnArticles" ->
                Attempt.at().with(Map.of("action", "tag", "ids", List.of(newDraft()), "tags", List.of(unique("묶음"))));
            case "putArticle" -> Attempt.at(newDraft()).with(article());
            case "patchArticle" -> Attempt.at(newDraft()).patch(Map.of("summary", "요약"));
            case "trashArticle", "giveUpLease" -> Attempt.at(newDraft());
            case "publishArticle" -> Attempt.at(newDraft()).with(Map.of());
            case "withdrawArticle" -> Attempt.at(newPublished()).with(Map.of("reason", "오보"));
            case "submitArticle" -> Attempt.at(newDraft()).with(Map.of());
            case "returnArticle" -> Attempt.at(newSubmitted()).with(Map.of("note", "다시"));
            case "restoreArticle", "purgeArticle" -> Attempt.at(newTrashed()).with(Map.of());
            case "restoreRevision" -> Attempt.at(newPublished(), "1").with(Map.of("note", "처음으로"));
            case "cancelPublication" -> Attempt.at(newScheduled(), "1");
            case "getPublication", "getRevision" -> Attempt.at(front, "1");
            case "getRevisionDiff" -> Attempt.at(front, "2");
            case "holdLease" -> Attempt.at(newDraft()).with(Map.of("seconds", 60));
            case "createPreview" -> Attempt.at(newDraft()).with(Map.of("hours", 1));
            case "getPreview" -> Attempt.at(front, newPreview(front).path("id"));
            case "revokePreview" -> {
                String article = newDraft();
                yield Attempt.at(article, newPreview(article).path("id"));
            }
            case "postComment" ->
                Attempt.at(front).with(Map.of("author", Map.of("name", unique("독자")), "text", unique("글")));
            case "getComment" -> Attempt.at(front, comment);
            case "deleteComment" -> {
                Response posted = posted(front, unique("독자"));
                yield Attempt.at(front, posted.path("id")).saying("Edit-Secret", posted.path("editSecret"));
            }
            case "patchComment" -> {
                Response posted = posted(front, unique("독자"));
                yield Attempt.at(front, posted.path("id"))
                        .patch(Map.of("text", unique("고친 글")))
                        .saying("Edit-Secret", posted.path("editSecret"));
            }
            case "reportComment" -> Attempt.at(front, newComment(front)).with(Map.of("reason", "abuse"));
            case "voteOnComment" -> Attempt.at(front, newComment(front)).with(Map.of("vote", "up"));
            default -> Attempt.at(front);
        };
    }

    private static Attempt ofComments(DocumentedOperation operation) {
        return switch (operation.id()) {
            case "actOnComments" -> Attempt.at().with(Map.of("action", "approve", "ids", List.of(newComment(front))));
            case "countComments" -> Attempt.at().with(Map.of("articles", List.of(front)));
            case "createCommentBan" -> Attempt.at().with(Map.of("writer", "name:" + unique("급한이")));
            case "getCommentBan", "deleteCommentBan" -> Attempt.at(newBan());
            case "getCommentPolicy", "deleteCommentPolicy" -> Attempt.at("section:" + section);
            case "putCommentPolicy" -> Attempt.at("section:" + section).with(Map.of("mode", "open"));
            case "replaceCommentWords" -> Attempt.at().with(Map.of("held", List.of(), "refused", List.of()));
            case "getCommentWriter", "exportCommentWriter", "eraseCommentWriter" -> Attempt.at(newWriter());
            case "getCommentRecord" -> Attempt.at(comment);
            default -> Attempt.at();
        };
    }

    private static Attempt ofAuthors(DocumentedOperation operation) {
        return switch (operation.id()) {
            case "createAuthor" -> Attempt.at().with(name("필자"));
            case "putAuthor" -> Attempt.at(newAuthor()).with(name("필자"));
            case "patchAuthor" -> Attempt.at(newAuthor()).patch(Map.of("role", "기자"));
            case "deleteAuthor" -> Attempt.at(newAuthor());
            case "mergeAuthors" -> Attempt.at(newAuthor()).with(Map.of("from", newAuthor()));
            case "listAuthors" -> Attempt.at();
            default -> Attempt.at(author);
        };
    }

    private static Attempt ofSectionsAndTags(DocumentedOperation operation) {
        return switch (operation.id()) {
            case "createSection" -> Attempt.at().with(name("면"));
            case "putSection" -> Attempt.at(newSection()).with(name("면"));
            case "patchSection" -> Attempt.at(newSection()).patch(Map.of("position", 7));
            case "deleteSection" -> Attempt.at(newSection());
            case "getSection" -> Attempt.at(section);
            case "createTag" -> Attempt.at().with(name("꼬리표"));
            case "putTag" -> {
                String slug = newTag();
                yield Attempt.at(slug).with(Map.of("name", slug, "kind", "topic"));
            }
            case "patchTag" -> Attempt.at(newTag()).patch(Map.of("kind", "topic"));
            case "deleteTag" -> Attempt.at(newTag());
            case "mergeTags" -> Attempt.at(newTag()).with(Map.of("from", newTag()));
            case "getTag" -> Attempt.at(tag);
            default -> Attempt.at();
        };
    }

    private static Attempt ofWeather(DocumentedOperation operation) {
        return switch (operation.id()) {
            case "putWeatherSnapshot" ->
                Attempt.at(DATE).with(Map.of("readings", List.of(Map.of("station", "108", "temperature", 5))));
            case "getWeatherSnapshot", "deleteWeatherSnapshot", "listWeatherRevisions" -> Attempt.at(DATE);
            case "getWeatherRevision" -> Attempt.at(DATE, "1");
            case "putWeatherStation" ->
                Attempt.at(PLACE).with(Map.of("name", "사이섬", "latitude", 37.2, "longitude", 127.1, "position", LAST));
            case "getWeatherStation", "deleteWeatherStation" -> Attempt.at(PLACE);
            case "listStationReadings" -> Attempt.at("108");
            default -> Attempt.at();
        };
    }

    private static Attempt ofOthers(DocumentedOperation operation) {
        return switch (operation.id()) {
            case "createToken" -> Attempt.at().with(Map.of("name", unique("열쇠"), "role", "editor"));
            case "getToken", "revokeToken" -> Attempt.at(newToken());
            case "openPreview" ->
                Attempt.at(newPreview(front).<String>path("url").replaceFirst(".*/", ""));
            case "getDaySitemap" ->
                Attempt.at(LocalDate.now(ZoneId.of("Asia/Seoul")).toString());
            case "getProblemType" -> Attempt.at("validation");
            case "importFile" -> Attempt.at().sending("application/x-ndjson", newImported());
            case "getImport", "cancelImport" -> Attempt.at(newImport());
            case "listChanges" -> Attempt.at().asking("after", oldestChange());
            default -> Attempt.at();
        };
    }

    /** The same of something that has another name now. */
    protected static Attempt formerly(DocumentedOperation operation, Attempt attempt) {
        if (operation.path().startsWith("/feeds/")) {
            return attempt.asking("author", authorBefore);
        }
        if (operation.id().equals("putAuthor")) {
            return attempt.in(mergedAuthor);
        }
        String first = operation.path().split("/")[3];
        return attempt.in(first.equals("articles") ? frontBefore : first.equals("authors") ? authorBefore : tagBefore);
    }

    /** The same of what is not there. */
    protected static Attempt nowhere(DocumentedOperation operation, Attempt attempt) {
        if (operation.path().startsWith("/feeds/") && attempt.places().isEmpty()) {
            return attempt.asking("tag", unique("없는-것"));
        }
        return attempt.in(isId(attempt.places().get(0)) ? UUID.randomUUID().toString() : unique("없는-것"));
    }

    /** The same of what a PUT would make. */
    protected static Attempt elsewhere(DocumentedOperation operation, Attempt attempt) {
        return switch (operation.id()) {
            case "putWeatherSnapshot" -> attempt.in("2002-03-05");
            case "putWeatherStation" ->
                attempt.in("gisa2").with(Map.of("name", "딴섬", "latitude", 37.3, "longitude", 127.2, "position", LAST));
            case "putTag" -> {
                String slug = unique("neu");
                yield attempt.in(slug).with(Map.of("name", slug));
            }
            case "putCommentPolicy" -> attempt.in("section:" + newSection());
            default -> attempt.in(unique("neu"));
        };
    }

    private static boolean isId(String place) {
        return place.matches("[0-9a-f]{8}-.*");
    }

    /** The same of what was public once. */
    protected static Attempt ofWithdrawn(DocumentedOperation operation, Attempt attempt) {
        List<String> places =
                operation.path().contains("/comments/{id}") ? List.of(withdrawn, withdrawnComment) : List.of(withdrawn);
        return attempt.places().size() == places.size() ? attempt.at(places) : attempt.in(withdrawn);
    }

    protected static String trashed() {
        return trashed;
    }

    protected static String front() {
        return front;
    }
}
