package news.gisa.http.input;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.gisa.HttpTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How much JSON a body may be. */
@QuarkusTest
@Tag("anydb")
class JsonBoundsTest extends HttpTest {
    private static ValidatableResponse action(String json) {
        return adminJson(json).post("/articles/actions").then().statusCode(400);
    }

    /** Brackets, names and values are four more. */
    private static String ids(int count) {
        return IntStream.range(0, count).mapToObj(i -> "\"a\"").collect(Collectors.joining(",\n", "{\"ids\":[", "]}"));
    }

    @Test
    void theTokensOfABodyAreCounted() {
        admin().contentType(MERGE_PATCH)
                .body(ids(99_990))
                .patch("/articles/{ref}", published(unique("많은-것")))
                .then()
                .statusCode(428);
        action(ids(100_000))
                .body("type", endsWith("malformed-body"))
                .body("detail", containsString("number of names, values and brackets exceeds 100000"));
        admin().contentType(MERGE_PATCH)
                .body("{\"a\":" + "[".repeat(51))
                .patch("/articles/{ref}", unique("많은-것"))
                .then()
                .statusCode(400)
                .body("type", endsWith("malformed-body"))
                .body("detail", containsString("nesting depth exceeds 50"))
                // Where it was met the reader does not say.
                .body("$", not(hasKey("line")))
                .body("$", not(hasKey("column")));
        admin().contentType(MERGE_PATCH)
                .body(ids(100_000))
                .patch("/articles/{ref}", unique("많은-것"))
                .then()
                .statusCode(400)
                .body("detail", containsString("number of names, values and brackets exceeds 100000"));
    }
}
