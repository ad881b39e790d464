package news.gisa.http.contract.evolution;

import static news.gisa.http.contract.evolution.ContractEditor.list;
import static news.gisa.http.contract.evolution.ContractEditor.properties;
import static news.gisa.http.contract.evolution.ContractEditor.remove;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Changes of our own document, one at a time. */
class ContractComparisonTest {
    private static Arguments change(String what, String told, Consumer<ContractEditor> change) {
        return arguments(what, told, change);
    }

    private static Arguments harmless(String what, boolean isMore, Consumer<ContractEditor> change) {
        return arguments(what, isMore, change);
    }

    private static ObjectNode text() {
        return JsonNodeFactory.instance.objectNode().put("type", "string");
    }

    private static ObjectNode nullable(ObjectNode schema) {
        ObjectNode either = JsonNodeFactory.instance.objectNode();
        either.withArray("anyOf").add(schema);
        either.withArray("anyOf").addObject().put("type", "null");
        return either;
    }

    static Stream<Arguments> breaking() {
        return Stream.of(ofOperations(), ofParameters(), ofWhatIsSent(), ofWhatIsAnswered(), ofAnswersAsAWhole())
                .flatMap(changes -> changes);
    }

    private static Stream<Arguments> ofOperations() {
        return Stream.of(
                change(
                        "an operation goes",
                        "DELETE /api/v1/tags/{slug}: is no longer there",
                        it -> it.path("/api/v1/tags/{slug}").remove("delete")),
                change(
                        "a path goes",
                        "GET /api/v1/headlines: is no longer there",
                        it -> ((ObjectNode) it.document().path("paths")).remove("/api/v1/headlines")),
                change(
                        "a path moves",
                        "GET /api/v1/weather/latest: is no longer there",
                        it -> ContractEditor.rename(
                                (ObjectNode) it.document().path("paths"),
                                "/api/v1/weather/latest",
                                "/api/v1/weather/now")),
                change(
                        "an operation is renamed",
                        "GET /api/v1/tags: is called allTags",
                        it -> it.operation("listTags").put("operationId", "allTags")),
                change("an open operation needs a token", "GET /api/v1/headlines: no token is no longer enough", it -> {
                    it.operation("listHeadlines").remove("security");
                    it.operation("listHeadlines")
                            .withArray("security")
                            .addObject()
                            .putArray("token");
                }),
                change(
                        "a token needs a scope",
                        "{\"token\":[]} is no longer enough",
                        it -> ((ObjectNode) it.operation("createArticle")
                                        .path("security")
                                        .get(0))
                                .withArray("token")
                                .add("write")),
                change(
                        "tokens are shown otherwise",
                        "security token: scheme is another one",
                        it -> ((ObjectNode) it.document().at("/components/securitySchemes/token"))
                                .put("scheme", "basic")),
                change(
                        "all moves to another server",
                        "servers: the addresses",
                        it -> it.document().putArray("servers").addObject().put("url", "https://elsewhere.example/")));
    }

    private static Stream<Arguments> ofParameters() {
        return Stream.of(
                change(
                        "a parameter goes",
                        "GET /api/v1/headlines query author: is no longer taken",
                        it -> it.removeParameter("listHeadlines", "author")),
                change(
                        "a header goes",
                        "POST /api/v1/articles header Prefer: is no longer taken",
                        it -> it.removeParameter("createArticle", "Prefer")),
                change(
                        "a new parameter is required",
                        "query desk: is required now",
                        it -> it.operation("listHeadlines")
                                .withArray("parameters")
                                .addObject()
                                .put("name", "desk")
                                .put("in", "query")
                                .put("required", true)
                                .set("schema", text())),
                change(
                        "a parameter becomes required",
                        "GET /api/v1/headlines query section: is required now",
                        it -> it.parameter("listHeadlines", "section").put("required", true)),
                change(
                        "a parameter takes another type",
                        "GET /api/v1/headlines query limit: type integer is no longer taken",
                        it -> it.parameter("listHeadlines", "limit").set("schema", text())),
                change(
                        "a parameter takes only some values",
                        "GET /api/v1/headlines query section: only some values",
                        it -> ((ObjectNode)
                                        it.parameter("listHeadlines", "section").path("schema"))
                                .putArray("enum")
                                .add("business")),
                change(
                        "a bound of a parameter tightens",
                        "query limit: maximum is now 50",
                        it -> ((ObjectNode)
                                        it.parameter("listHeadlines", "limit").path("schema"))
                                .put("maximum", 50)),
                change(
                        "what a parameter means when it is left out",
                        "query limit: left out it was 20 and is now 10",
                        it -> ((ObjectNode)
                                        it.parameter("listHeadlines", "limit").path("schema"))
                                .put("default", 10)));
    }

    private static Stream<Arguments> ofWhatIsSent() {
        return Stream.of(
                change(
                        "a member is not taken",
                        "/deck: is no longer taken",
                        it -> properties(it.sent("createArticle")).remove("deck")),
                change("a new member is required", "/desk: is required now", it -> {
                    properties(it.sent("createArticle")).set("desk", text());
                    list(it.sent("createArticle"), "required").add("desk");
                }),
                change(
                        "a member becomes required",
                        "/deck: is required now",
                        it -> list(it.sent("createArticle"), "required").add("deck")),
                change(
                        "a length of what is sent is bounded",
                        "/name: maxLength is now 1",
                        it -> properties(it.sent("createSection")).replace("name", text().put("maxLength", 1))),
                change(
                        "a pattern is asked for",
                        "/name: pattern was absent and is now \"^a\"",
                        it -> properties(it.sent("createSection")).replace("name", text().put("pattern", "^a"))),
                change(
                        "a number may no longer be one",
                        "/position: type integer is no longer taken",
                        it -> properties(it.sent("createSection")).replace("position", text())),
                change(
                        "a value is not taken",
                        "/vote: \"up\" is no longer taken",
                        it -> remove(it.sent("voteOnComment", "vote"), "enum", "up")),
                change(
                        "a form of a body is not taken",
                        "body text/markdown: is no longer taken",
                        it -> ((ObjectNode) it.operation("createArticle")
                                        .path("requestBody")
                                        .path("content"))
                                .remove("text/markdown")),
                change(
                        "a body becomes required",
                        "/publish body: is required now",
                        it -> ((ObjectNode) it.operation("publishArticle").path("requestBody")).put("required", true)),
                change(
                        "one of several forms is not taken",
                        "/ids/*: ",
                        it -> it.sent("actOnArticles", "ids", "*")
                                .withArray("oneOf")
                                .remove(0)));
    }

    private static Stream<Arguments> ofWhatIsAnswered() {
        return Stream.of(
                change("a member goes", "/headline: is no longer there", it -> {
                    properties(it.answered("getArticle", "200")).remove("headline");
                    remove(it.answered("getArticle", "200"), "required", "headline");
                }),
                change(
                        "a member is not in every answer",
                        "/headline: is no longer there in every answer",
                        it -> remove(it.answered("getArticle", "200"), "required", "headline")),
                change(
                        "a member may be null",
                        "/headline: may now be null",
                        it -> properties(it.answered("getArticle", "200")).replace("headline", nullable(text()))),
                change("a list may be null", "/items: may now be null", it -> {
                    ObjectNode page = properties(it.answered("listHeadlines", "200"));
                    page.replace("items", nullable((ObjectNode) page.get("items")));
                }),
                change(
                        "a member has another type",
                        "/commentCount: type string was no type of it before",
                        it -> properties(it.answered("getArticle", "200")).replace("commentCount", text())),
                change(
                        "a whole number may have a fraction",
                        "/commentCount: type number was no type",
                        it -> properties(it.answered("listHeadlines", "200", "items", "*"))
                                .replace("commentCount", text().put("type", "number"))),
                change(
                        "a member of a member goes",
                        "/section/name: is no longer there",
                        it -> properties(it.answered("getArticle", "200", "section"))
                                .remove("name")),
                change(
                        "a member of an item goes",
                        "/slug: is no longer there",
                        it -> properties(it.answered("listHeadlines", "200", "items", "*"))
                                .remove("slug")),
                change(
                        "a value is added",
                        "\"sealed\" may be the answer now, and was not before",
                        it -> list(it.answered("getToken", "200", "role"), "enum")
                                .add("sealed")),
                change(
                        "any text may come in place of some",
                        "any value may be the answer now",
                        it -> it.answered("getToken", "200", "role").remove("enum")),
                change(
                        "a form is another one",
                        "format was \"date-time\" and is now \"date\"",
                        it -> it.answered("getArticle", "200", "publishedAt").put("format", "date")),
                change("a kind of block is added", "VideoBlock may be the answer now", it -> {
                    ObjectNode schemas = (ObjectNode) it.document().at("/components/schemas");
                    schemas.set("VideoBlock", schemas.path("ParagraphBlock").deepCopy());
                    ((ObjectNode) schemas.at("/VideoBlock/properties")).set("type", text());
                    ((ObjectNode) schemas.at("/VideoBlock/properties/type"))
                            .putArray("enum")
                            .add("video");
                    list((ObjectNode) schemas.path("Block"), "oneOf")
                            .addObject()
                            .put("$ref", "#/components/schemas/VideoBlock");
                }),
                change("one of several forms loses a member", "ParagraphBlock/html: is no longer there", it -> {
                    ObjectNode block = (ObjectNode) it.document().at("/components/schemas/ParagraphBlock");
                    properties(block).remove("html");
                    remove(block, "required", "html");
                }));
    }

    private static Stream<Arguments> ofAnswersAsAWhole() {
        return Stream.of(
                change(
                        "a status goes",
                        "PUT /api/v1/tags/{slug} 201: is no longer there",
                        it -> ((ObjectNode) it.operation("putTag").path("responses")).remove("201")),
                change(
                        "a success of another kind comes",
                        "GET /api/v1/tags 206: may be the answer now",
                        it -> ((ObjectNode) it.operation("listTags").path("responses")).putObject("206")),
                change(
                        "a form goes",
                        "GET /api/v1/articles/{ref} 200 text/markdown: is no longer there",
                        it -> ((ObjectNode) it.response("getArticle", "200").path("content")).remove("text/markdown")),
                change(
                        "an error is no problem",
                        "GET /api/v1/headlines 400 application/problem+json: is no longer there",
                        it -> it.response("listHeadlines", "400").remove("content")),
                change(
                        "a header goes",
                        "GET /api/v1/headlines 200 header ETag: is no longer there",
                        it -> ((ObjectNode) it.response("listHeadlines", "200").path("headers")).remove("ETag")),
                change(
                        "a problem loses a member",
                        "/instance: is no longer there",
                        it -> properties((ObjectNode) it.document().at("/components/schemas/Problem"))
                                .remove("instance")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("breaking")
    void whatBreaksAClientIsFoundAndNamedWithItsPlace(String what, String told, Consumer<ContractEditor> change) {
        ContractEditor changed = new ContractEditor();
        change.accept(changed);
        JsonNode document = new ContractEditor().document();
        List<Breach> breaches = ContractComparison.breaches(document, changed.document());
        assertThat(breaches)
                .extracting(Breach::toString)
                .anySatisfy(text -> assertThat(text).contains(told));
        assertThat(ContractComparison.differ(document, changed.document())).isTrue();
    }

    static Stream<Arguments> harmless() {
        return Stream.of(
                harmless("words", false, it -> {
                    it.operation("listTags").put("description", "b").put("summary", "c");
                    it.parameter("listHeadlines", "limit").put("description", "d");
                    it.answered("getArticle", "200").put("description", "e");
                    it.document()
                            .at("/components/responses")
                            .forEach(response -> ((ObjectNode) response).put("description", "f"));
                    ((ObjectNode) it.document().path("info")).put("description", "g");
                }),
                harmless("examples", false, it -> {
                    ((ObjectNode) it.operation("listTags").at("/responses/200/content/application~1json"))
                            .putObject("example")
                            .put("items", "x");
                    it.answered("getArticle", "200").putArray("examples").add("x");
                }),
                harmless("another order", false, it -> {
                    ObjectNode article = it.answered("getArticle", "200");
                    JsonNode first = list(article, "required").remove(0);
                    list(article, "required").add(first);
                    JsonNode parameter = it.operation("listHeadlines")
                            .withArray("parameters")
                            .remove(0);
                    it.operation("listHeadlines").withArray("parameters").add(parameter);
                }),
                harmless(
                        "an operation more",
                        true,
                        it -> ((ObjectNode) it.document().path("paths"))
                                .set("/api/v1/desks", it.path("/api/v1/tags").deepCopy())),
                harmless(
                        "a parameter more",
                        true,
                        it -> it.operation("listHeadlines")
                                .withArray("parameters")
                                .addObject()
                                .put("name", "desk")
                                .put("in", "query")
                                .set("schema", text())),
                harmless("a member of an answer more", true, it -> {
                    properties(it.answered("getArticle", "200")).set("desk", text());
                    list(it.answered("getArticle", "200"), "required").add("desk");
                }),
                harmless(
                        "a member named summary more",
                        true,
                        it -> properties(it.answered("getTag", "200")).set("summary", text())),
                harmless(
                        "a member that may be sent more",
                        true,
                        it -> properties(it.sent("createArticle")).set("desk", text())),
                harmless(
                        "what had to be sent may be left out",
                        true,
                        it -> it.sent("createSection").remove("required")),
                harmless("bounds of what is sent widen", true, it -> {
                    ((ObjectNode) it.parameter("listHeadlines", "limit").path("schema")).put("maximum", 200);
                    ((ObjectNode) it.parameter("listHeadlines", "limit").path("schema")).remove("minimum");
                }),
                harmless(
                        "null may be sent",
                        true,
                        it -> properties(it.sent("createSection")).replace("name", nullable(text()))),
                harmless(
                        "a value more may be sent",
                        true,
                        it -> list(it.sent("actOnArticles", "action"), "enum").add("sideways")),
                harmless(
                        "an answer is never null any more",
                        true,
                        it -> properties(it.answered("getArticle", "200")).replace("summary", text())),
                harmless(
                        "an error more",
                        true,
                        it -> ((ObjectNode) it.operation("listTags").path("responses")).putObject("451")),
                harmless(
                        "a form of an answer more",
                        true,
                        it -> ((ObjectNode) it.response("listTags", "200").path("content")).putObject("text/csv")),
                harmless(
                        "a form of a body more",
                        true,
                        it -> ((ObjectNode) it.operation("createTag")
                                        .path("requestBody")
                                        .path("content"))
                                .putObject("text/csv")),
                harmless(
                        "what needed a token is open",
                        true,
                        it -> it.operation("createArticle")
                                .withArray("security")
                                .addObject()),
                harmless(
                        "an operation is on its way out",
                        true,
                        it -> it.operation("listTags").put("deprecated", true)),
                harmless("a schema has another name", true, it -> {
                    ObjectNode schemas = (ObjectNode) it.document().at("/components/schemas");
                    schemas.set("HeadlineOfAnArticle", schemas.get("HeadlineItem"));
                    it.answered("listHeadlines", "200", "items")
                            .putObject("items")
                            .put("$ref", "#/components/schemas/HeadlineOfAnArticle");
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("harmless")
    void whatBreaksNobodyPasses(String what, boolean isMore, Consumer<ContractEditor> change) {
        ContractEditor changed = new ContractEditor();
        change.accept(changed);
        JsonNode document = new ContractEditor().document();
        assertThat(changed.document()).isNotEqualTo(document);
        assertThat(ContractComparison.breaches(document, changed.document())).isEmpty();
        assertThat(ContractComparison.differ(document, changed.document())).isEqualTo(isMore);
    }

    @Test
    void valuesMayBeAddedWhereClientsAreToldToExpectThem() {
        ContractEditor before = new ContractEditor();
        before.answered("getToken", "200", "role").put(Shape.EXTENSIBLE, true);
        ContractEditor changed = new ContractEditor();
        changed.answered("getToken", "200", "role").put(Shape.EXTENSIBLE, true);
        list(changed.answered("getToken", "200", "role"), "enum").add("sealed");
        assertThat(ContractComparison.breaches(before.document(), changed.document()))
                .extracting(Breach::toString)
                // It was no value that could be sent, and is one now: nobody minds.
                .isEmpty();
    }

    @Test
    void nullIsNullHoweverItIsWritten() {
        ContractEditor before = new ContractEditor();
        properties(before.answered("getTag", "200")).set("note", nullable(text()));
        ContractEditor after = new ContractEditor();
        ObjectNode either = text();
        either.putArray("type").add("string").add("null");
        properties(after.answered("getTag", "200")).set("note", either);
        assertThat(ContractComparison.breaches(before.document(), after.document()))
                .isEmpty();
        assertThat(ContractComparison.breaches(after.document(), before.document()))
                .isEmpty();
    }

    @Test
    void nullThatMightBeSentIsMissed() {
        ContractEditor before = new ContractEditor();
        properties(before.sent("createTag")).set("note", nullable(text()));
        ContractEditor after = new ContractEditor();
        properties(after.sent("createTag")).set("note", text());
        assertThat(ContractComparison.breaches(before.document(), after.document()))
                .extracting(Breach::toString)
                .singleElement()
                .asString()
                .contains("/note: null is no longer taken");
    }

    @Test
    void documentBreaksNothingOfItself() {
        JsonNode document = new ContractEditor().document();
        assertThat(ContractComparison.breaches(document, document)).isEmpty();
        assertThat(ContractComparison.differ(document, document)).isFalse();
    }
}
