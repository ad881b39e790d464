package news.gisa.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import news.gisa.HttpTest;
import news.gisa.access.AccessWalk.By;
import news.gisa.access.AccessWalk.Operation;
import news.gisa.access.Rule.Who;
import news.gisa.text.PathSegment;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("anydb")
class AccessTableTest extends HttpTest {
    private static final String ADMIN = "Bearer gisa_test-admin-token-0123456789";

    private static JsonNode document() throws IOException {
        return new ObjectMapper()
                .readTree(RestAssured.given()
                        .accept("application/json")
                        .get("/q/openapi")
                        .asString());
    }

    private static List<Operation> operations() throws IOException {
        return Operation.of(document());
    }

    @Test
    void everyOperationHasARuleAndEveryRuleAnOperation() throws IOException {
        assertThat(operations())
                .extracting(Operation::id)
                .containsExactlyInAnyOrderElementsOf(
                        AccessTable.rules().stream().map(Rule::operation).toList());
    }

    @Test
    void everyOperationAnswersEveryRoleAsTheTableSays() throws IOException {
        Map<By, String> tokens = Map.of(
                By.owner, token("contributor"),
                By.stranger, token("contributor"),
                By.editor, token("editor"),
                By.admin, token("admin"));
        AccessWalk walk = subjects(tokens.get(By.owner));
        List<String> faults = new ArrayList<>();
        for (Operation operation : operations()) {
            Rule rule = AccessTable.find(operation.id()).orElseThrow();
            for (By by : By.values()) {
                Stream.of(null, rule.parameter()).distinct().forEach(parameter -> {
                    int status = walk.ask(by == By.anonymous ? anonymous() : as(tokens.get(by)), operation, parameter);
                    Who who = rule.of(parameter == null ? Set.of() : Set.of(parameter));
                    if (by.refusal(who) != (List.of(401, 403).contains(status) ? status : 0)) {
                        faults.add("%s%s is for %s, but answers %s with %d"
                                .formatted(operation.id(), parameter == null ? "" : "?" + parameter, who, by, status));
                    }
                });
            }
        }
        assertThat(faults).isEmpty();
    }

    /** A draft of somebody else answers like none, to everything and in every word. */
    @Test
    void foreignDraftsCannotBeToldFromNone() throws IOException {
        String stranger = token("contributor");
        Response draft = draft(Map.of("headline", unique("남의 글")));
        List<String> present = List.of(draft.path("id"), draft.path("slug"));
        List<String> absent = List.of(UUID.randomUUID().toString(), unique("없는-글"));
        List<String> faults = new ArrayList<>();
        for (Operation operation : operations()) {
            if (!operation.path().startsWith("/api/v1/articles/{ref}")) {
                continue;
            }
            Rule rule = AccessTable.find(operation.id()).orElseThrow();
            for (int i = 0; i < present.size(); i++) {
                for (String asked : rule.parameter() == null ? List.of("") : List.of("", rule.parameter())) {
                    String some = refusal(operation, present.get(i), stranger, asked);
                    String none = refusal(operation, absent.get(i), stranger, asked);
                    // A slug cannot be given twice: this is said to whoever claims it, but not who has it.
                    boolean claims = operation.id().equals("putArticle") && i == 1 && asked.isEmpty();
                    if (!some.equals(none) && !claims) {
                        faults.add(operation.id() + " " + asked + ": " + some + " instead of " + none);
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
        as(stranger)
                .contentType(ContentType.JSON)
                .body(Map.of("headline", "가"))
                .put("/articles/{ref}", present.get(1))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/slug-taken"))
                .body("holder", nullValue());
    }

    private static String refusal(Operation operation, String article, String token, String parameter) {
        AccessWalk walk = new AccessWalk(article, "", "", "", "");
        Map<String, String> query = parameter.isEmpty() ? Map.of() : Map.of(parameter, "latest");
        Response answer = walk.withBody(as(token).basePath("").queryParams(query), operation)
                .request(operation.method(), walk.address(operation));
        String encoded = PathSegment.of(article);
        return answer.statusCode()
                + " "
                + answer.asString().replace(encoded, "…").replace(article, "…").replaceAll("[0-9a-f-]{36}", "…");
    }

    @Test
    void onlyCommentsAreWrittenWithoutAToken() throws IOException {
        assertThat(operations())
                .filteredOn(operation -> operation.method() != Method.GET)
                .extracting(Operation::id)
                .filteredOn(id -> AccessTable.find(id).orElseThrow().who() == Who.anyone)
                .containsExactlyInAnyOrder(
                        "postComment",
                        "patchComment",
                        "deleteComment",
                        "voteOnComment",
                        "reportComment",
                        "countComments");
    }

    private static AccessWalk subjects(String owner) {
        String section = unique("walk");
        String tag = unique("walk");
        adminJson(Map.of("name", "가")).put("/sections/{slug}", section).then().statusCode(201);
        adminJson(Map.of("name", tag)).put("/tags/{slug}", tag).then().statusCode(201);
        adminJson(Map.of("readings", List.of(Map.of("station", "108", "temperature", 4))))
                .put("/weather/snapshots/{date}", "2001-02-03")
                .then()
                .statusCode(oneOf(201, 428));
        return new AccessWalk(
                as(owner)
                        .contentType(ContentType.JSON)
                        .body(Map.of("headline", unique("초고")))
                        .post("/articles")
                        .path("id"),
                adminJson(Map.of("name", unique("작가"))).post("/authors").path("id"),
                section,
                tag,
                adminJson(Map.of("name", unique("t"), "role", "editor"))
                        .post("/tokens")
                        .path("id"));
    }

    private static JsonNode schema(JsonNode document, JsonNode parameter) {
        String reference = parameter.path("schema").path("$ref").asText();
        return reference.isEmpty() ? parameter.path("schema") : document.at(reference.substring(1));
    }

    /** Text may be anything; whatever else is declared is refused by name. */
    private static boolean isText(JsonNode schema) {
        return schema.path("type").toString().contains("string")
                && !schema.has("enum")
                && !schema.path("format").asText().equals("uuid");
    }

    @Test
    void nonsenseInAParameterIsRefusedByName() throws IOException {
        JsonNode document = document();
        AccessWalk walk = subjects(token("contributor"));
        publish(walk.article(), Map.of());
        List<String> faults = new ArrayList<>();
        for (Operation operation : Operation.of(document)) {
            for (JsonNode parameter : operation.parameters().toList()) {
                String name = parameter.path("name").asText();
                if (!parameter.path("in").asText().equals("query")
                        || operation.id().equals("openStream")
                        || name.equals("dryRun")) {
                    continue;
                }
                for (String nonsense : List.of("!", "99999999999999999999", "2024-13-40")) {
                    Response answer = walk.withBody(admin().basePath("").queryParam(name, nonsense), operation)
                            .request(operation.method(), walk.address(operation));
                    // The feed of what is not there is not there.
                    int refusal =
                            operation.path().startsWith("/feeds/") && isText(schema(document, parameter)) ? 404 : 400;
                    boolean named = List.of(400, refusal).contains(answer.statusCode())
                            && name.equals(answer.path("errors[0].parameter"));
                    boolean passed =
                            named || List.of(200, 201, 204, 400, 422, 428).contains(answer.statusCode());
                    if (isText(schema(document, parameter)) ? !passed : nonsense.equals("!") && !named || !passed) {
                        faults.add(operation.id() + "?" + name + "=" + nonsense + ": " + answer.asString());
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void nonsenseInAPathIsNotFoundOrRefused() throws IOException {
        AccessWalk nowhere = new AccessWalk("!", "!", "!", "!", "!");
        List<String> faults = new ArrayList<>();
        for (Operation operation : operations()) {
            String path = operation.path().replaceAll("\\{[^}]*}", "!");
            Response answer = nowhere.withBody(admin().basePath(""), operation).request(operation.method(), path);
            if (!path.equals(operation.path()) && !List.of(400, 404, 412).contains(answer.statusCode())) {
                faults.add(operation.id() + ": " + answer.statusCode() + " " + answer.asString());
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void guideShowsTheAccessTable() throws IOException {
        assertThat(Files.readString(Path.of("src/docs/access.md")))
                .as("Put this below \"## Who may do what\":\n" + AccessTable.asMarkdown())
                .contains("\n## Who may do what\n")
                .contains("\n\n" + AccessTable.asMarkdown() + "\n");
    }

    @Test
    void whatIsNotInTheTableIsClosed() {
        for (String path : List.of("/api/v1/unlisted", "/api/v1/unlisted/nameless")) {
            for (String token : List.of("", ADMIN)) {
                RestAssured.given()
                        .headers(token.isEmpty() ? Map.of() : Map.of("Authorization", token))
                        .get(path)
                        .then()
                        .statusCode(403)
                        .body("type", equalTo("/problems/forbidden"))
                        .body("detail", equalTo("No rule says who may do this."));
            }
        }
        assertThat(AccessTable.find("getUnlisted")).isEmpty();
    }

    @Test
    void refusalComesBeforeAnyOtherFault() {
        anonymous().queryParam("limt", 1).get("/tokens").then().statusCode(401).body("detail", containsString("admin"));
        as(token("editor")).queryParam("limt", 1).get("/tokens").then().statusCode(403);
        as(token("editor"))
                .contentType(ContentType.JSON)
                .body("{")
                .put("/weather/stations/x")
                .then()
                .statusCode(403);
        admin().queryParam("limt", 1).get("/tokens").then().statusCode(400);
    }
}
