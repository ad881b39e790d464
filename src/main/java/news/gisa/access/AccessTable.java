package news.gisa.access;

import static news.gisa.access.Rule.Who.admin;
import static news.gisa.access.Rule.Who.anyone;
import static news.gisa.access.Rule.Who.contributor;
import static news.gisa.access.Rule.Who.editor;
import static news.gisa.access.Rule.Who.owner;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who may do what. It is said here only: the filter, the OpenAPI document and the guide take it from this table. */
public final class AccessTable {
    private static final String ADDRESS = "An address that is not public is shown to editors.";
    private static final String AHEAD = "What lies ahead is shown to editors.";

    private static final List<Rule> RULES = List.of(
            new Rule("listHeadlines", anyone).but("asOf ahead of now is for editors."),
            new Rule("listHeadlineChanges", anyone),
            new Rule("listArticles", anyone)
                    .with("version", contributor)
                    .but("A contributor's list has own articles only; asOf ahead of now is for editors."),
            new Rule("getArticle", anyone).with("version", owner).but("asOf ahead of now is for editors."),
            new Rule("createArticle", contributor).with("publish", editor),
            new Rule("putArticle", owner).with("publish", editor),
            new Rule("patchArticle", owner).with("publish", editor),
            new Rule("trashArticle", owner).but("What was published or is scheduled: editors only."),
            new Rule("actOnArticles", editor),
            new Rule("listRevisions", owner),
            new Rule("getRevision", owner),
            new Rule("getRevisionDiff", owner),
            new Rule("getDiff", owner),
            new Rule("restoreRevision", owner),
            new Rule("publishArticle", editor),
            new Rule("withdrawArticle", editor),
            new Rule("listPublications", anyone).but(AHEAD),
            new Rule("getPublication", anyone).but(AHEAD),
            new Rule("cancelPublication", editor),
            new Rule("submitArticle", owner),
            new Rule("returnArticle", editor),
            new Rule("restoreArticle", owner).but("What was published or is scheduled: editors only."),
            new Rule("purgeArticle", admin),
            new Rule("listLeases", owner),
            new Rule("holdLease", owner),
            new Rule("giveUpLease", owner),
            new Rule("listPreviews", owner),
            new Rule("getPreview", owner),
            new Rule("createPreview", owner),
            new Rule("revokePreview", owner),
            new Rule("openPreview", anyone).but("The link is the key."),
            new Rule("listComments", anyone),
            new Rule("getComment", anyone),
            new Rule("postComment", anyone).but("Where the policy says members, with a token only."),
            new Rule("patchComment", anyone).but("The secret of the comment is the key."),
            new Rule("deleteComment", anyone).but("With the secret of the comment, or as an editor."),
            new Rule("voteOnComment", anyone),
            new Rule("reportComment", anyone),
            new Rule("getDiscussion", anyone),
            new Rule("countComments", anyone),
            new Rule("listCommentQueue", editor),
            new Rule("getCommentRecord", editor),
            new Rule("actOnComments", editor),
            new Rule("getCommentWriter", editor),
            new Rule("exportCommentWriter", editor),
            new Rule("eraseCommentWriter", editor),
            new Rule("listCommentBans", editor),
            new Rule("getCommentBan", editor),
            new Rule("createCommentBan", editor),
            new Rule("deleteCommentBan", editor),
            new Rule("listCommentPolicies", editor),
            new Rule("getCommentPolicy", editor),
            new Rule("putCommentPolicy", editor),
            new Rule("deleteCommentPolicy", editor),
            new Rule("getCommentWords", editor),
            new Rule("replaceCommentWords", editor),
            new Rule("listAuthors", anyone).but(ADDRESS),
            new Rule("getAuthor", anyone).but(ADDRESS),
            new Rule("listAuthorArticles", anyone).but("asOf ahead of now is for editors."),
            new Rule("createAuthor", editor),
            new Rule("putAuthor", editor),
            new Rule("patchAuthor", editor),
            new Rule("deleteAuthor", editor),
            new Rule("mergeAuthors", editor),
            new Rule("listSections", anyone),
            new Rule("getSection", anyone),
            new Rule("createSection", editor),
            new Rule("putSection", editor),
            new Rule("patchSection", editor),
            new Rule("deleteSection", editor),
            new Rule("listTags", anyone).but("Tags that nothing public has, and no editor made, are for editors."),
            new Rule("getTag", anyone).but("The same."),
            new Rule("createTag", editor),
            new Rule("putTag", editor).but("Contributors make tags by using them in an article."),
            new Rule("patchTag", editor),
            new Rule("deleteTag", editor),
            new Rule("mergeTags", editor),
            new Rule("getLatestWeather", anyone),
            new Rule("getLatestWeatherPicture", anyone),
            new Rule("listWeatherSnapshots", anyone),
            new Rule("getWeatherSnapshot", anyone),
            new Rule("putWeatherSnapshot", editor),
            new Rule("deleteWeatherSnapshot", editor),
            new Rule("listWeatherRevisions", editor),
            new Rule("getWeatherRevision", editor),
            new Rule("listWeatherStations", anyone),
            new Rule("getWeatherStation", anyone),
            new Rule("listStationReadings", anyone),
            new Rule("putWeatherStation", admin),
            new Rule("deleteWeatherStation", admin),
            new Rule("listTokens", admin),
            new Rule("getToken", admin),
            new Rule("createToken", admin),
            new Rule("revokeToken", admin),
            new Rule("listChanges", editor),
            new Rule("openStream", anyone),
            new Rule("listAuditEvents", admin),
            new Rule("importFile", editor).but("What Gisa exported: admins only."),
            new Rule("listImports", editor).but("Those of what Gisa exported are shown to admins."),
            new Rule("getImport", editor).but("The same."),
            new Rule("cancelImport", editor).but("The same."),
            new Rule("takeBackup", admin),
            new Rule("exportAll", admin),
            new Rule("getRssFeed", anyone),
            new Rule("getAtomFeed", anyone),
            new Rule("getJsonFeed", anyone),
            new Rule("getNewsSitemap", anyone),
            new Rule("getSitemapIndex", anyone),
            new Rule("getDaySitemap", anyone),
            new Rule("listProblemTypes", anyone),
            new Rule("getProblemType", anyone));

    private static final Map<String, Rule> BY_OPERATION =
            RULES.stream().collect(Collectors.toUnmodifiableMap(Rule::operation, Function.identity()));

    private AccessTable() {}

    public static List<Rule> rules() {
        return RULES;
    }

    /** @return empty for an operation that nobody may use */
    public static Optional<Rule> find(String operation) {
        return Optional.ofNullable(BY_OPERATION.get(operation));
    }

    /** The table as the guide shows it. */
    public static String asMarkdown() {
        return RULES.stream()
                .map(rule -> "| `%s` | %s | %s |\n"
                        .formatted(rule.operation(), rule.words(), rule.remark() == null ? "" : rule.remark()))
                .collect(Collectors.joining("", "| operation | who may | besides |\n|---|---|---|\n", ""));
    }
}
