package news.gisa.http.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.List;
import news.gisa.HttpTest;
import news.gisa.http.Retiring;
import news.gisa.http.contract.RetiringContract;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.jboss.jandex.Index;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("anydb")
class RetiringTest extends HttpTest {
    private static final String LIST = "/api/v1/retiring";
    private static final String NEXT = "</api/v1/retiring?cursor=2>; rel=\"next\"";

    private static RequestSpecification request() {
        return RestAssured.given();
    }

    private static void assertAnnounced(Response answer, int status, String page) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.headers().getValues("Deprecation")).containsExactly("@1767225600");
        assertThat(answer.headers().getValues("Sunset")).containsExactly("Thu, 01 Jul 2027 00:00:00 GMT");
        assertThat(answer.headers().getValues("Link"))
                .contains(
                        "<" + page + ">; rel=\"deprecation\"; type=\"text/html\"",
                        "<" + page + ">; rel=\"sunset\"; type=\"text/html\"");
    }

    private static void assertAnnounced(Response answer, int status) {
        assertAnnounced(answer, status, "/docs/contract");
    }

    private static void assertQuiet(Response answer, int status) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.header("Deprecation")).isNull();
        assertThat(answer.header("Sunset")).isNull();
        assertThat(answer.header("Link")).isNull();
    }

    @Test
    void everyAnswerOfItSaysSoThatOfTheCacheToo() {
        Response made = request().get(LIST);
        assertAnnounced(made, 200);
        assertThat(made.headers().getValues("Link")).contains(NEXT).hasSize(3);
        Response kept = request().get(LIST);
        assertAnnounced(kept, 200);
        assertThat(kept.headers().getValues("Link")).contains(NEXT).hasSize(3);
        assertThat(kept.asString()).isEqualTo(made.asString());
        assertAnnounced(request().header("If-None-Match", made.header("ETag")).get(LIST), 304);
        assertAnnounced(request().head(LIST), 200);
        assertAnnounced(
                request().header("Authorization", "Bearer " + adminToken()).get(LIST), 200);
        assertAnnounced(
                request()
                        .header("Authorization", "Bearer " + adminToken())
                        .header("If-None-Match", "*")
                        .get(LIST),
                304);
    }

    @Test
    void errorsSaySoToo() {
        assertAnnounced(request().queryParam("limt", 1).get(LIST), 400);
        assertAnnounced(
                request().header("Authorization", "Bearer gisa_wrong-retiring").get(LIST), 401);
        assertAnnounced(request().accept("application/x-no").get(LIST), 406);
        assertAnnounced(request().get(LIST + "/x"), 404, "https://news.example/api");
    }

    @Test
    void othersAtTheSameAddressStay() {
        assertQuiet(request().get(LIST + "/stays"), 200);
        assertQuiet(
                request()
                        .contentType("application/json")
                        .body("{\"number\": 3}")
                        .post(LIST + "/x"),
                200);
        assertQuiet(request().delete(LIST + "/x"), 405);
        assertQuiet(request().get("/api/v1/tags?fields=items"), 400);
    }

    @Test
    void nothingIsGoneBeforeItIsDeprecated() {
        assertThatThrownBy(() -> Retirement.of("2027-07-02", "2027-07-01", "", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2027-07-01");
        assertThat(Retirement.of("2027-07-01", "2027-07-01", "", "").deprecation())
                .isEqualTo("@1814400000");
    }

    /** As an operation that is documented would be declared. */
    interface Documented {
        @Retiring(since = RetiringResource.SINCE, sunset = RetiringResource.SUNSET, instead = RetiringResource.INSTEAD)
        @Operation(operationId = "listOld")
        void listOld();

        @Retiring(since = RetiringResource.SINCE, sunset = RetiringResource.SUNSET, instead = RetiringResource.INSTEAD)
        @Operation(operationId = "listNew", hidden = true)
        void listNew();
    }

    private static org.eclipse.microprofile.openapi.models.Operation operation(String id) {
        return OASFactory.createOperation()
                .operationId(id)
                .description("All of them.")
                .responses(OASFactory.createAPIResponses()
                        .addAPIResponse("200", OASFactory.createAPIResponse().description("As asked for."))
                        .addAPIResponse("400", OASFactory.createAPIResponse().ref("Validation"))
                        .addAPIResponse("414", OASFactory.createAPIResponse().ref("AddressTooLong")));
    }

    @Test
    void documentSaysTheSameOfWhatItShows() throws IOException {
        OpenAPI document = OASFactory.createOpenAPI()
                .components(OASFactory.createComponents()
                        .addResponse(
                                "Validation", OASFactory.createAPIResponse().description("A fault.")))
                .paths(OASFactory.createPaths()
                        .addPathItem("/old", OASFactory.createPathItem().GET(operation("listOld")))
                        .addPathItem("/new", OASFactory.createPathItem().GET(operation("listNew"))));
        new RetiringContract(Index.of(Documented.class, Retiring.class)).filterOpenAPI(document);
        var old = document.getPaths().getPathItem("/old").getOperations().get(HttpMethod.GET);
        assertThat(old.getDeprecated()).isTrue();
        assertThat(old.getDescription())
                .isEqualTo("All of them. Deprecated since 2026-01-01, and may be gone from 2027-07-01 on."
                        + " Ask for the headlines.");
        for (String status : List.of("200", "400")) {
            var response = old.getResponses().getAPIResponse(status);
            assertThat(response.getRef()).isNull();
            assertThat(response.getDescription()).isNotBlank();
            assertThat(response.getHeaders().get("Deprecation").getRef()).isEqualTo("#/components/headers/Deprecation");
            assertThat(response.getHeaders()).containsKey("Sunset");
        }
        assertThat(old.getResponses().getAPIResponse("414").getRef()).endsWith("/AddressTooLong");
        assertThat(document.getComponents().getHeaders()).containsOnlyKeys("Deprecation", "Sunset");
        assertThat(document.getComponents().getResponses().get("Validation").getHeaders())
                .isNull();
        var other = document.getPaths().getPathItem("/new").getOperations().get(HttpMethod.GET);
        assertThat(other.getDeprecated()).isNull();
        assertThat(other.getResponses().getAPIResponse("400").getRef()).endsWith("/Validation");
    }

    @Test
    void ourDocumentSaysNothingOfASample() {
        String document = request().accept("application/json").get("/q/openapi").asString();
        assertThat(document).doesNotContain("/retiring", "\"Sunset\"");
    }
}
