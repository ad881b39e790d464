package news.gisa.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import news.gisa.HttpTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccessTableTest extends HttpTest {
    private static final String ADMIN = "Bearer gisa_test-admin-token-0123456789";

    @Test
    void readmeShowsTheAccessTable() throws IOException {
        assertThat(Files.readString(Path.of("README.md")))
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
