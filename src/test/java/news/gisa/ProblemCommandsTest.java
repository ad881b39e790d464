package news.gisa;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import news.gisa.http.problem.ProblemType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The commands that the pages of problems show, run as they stand there. */
@QuarkusTest
@Tag("anydb")
class ProblemCommandsTest extends HttpTest {
    private static List<JsonPath> kindsWithCommand() {
        return Stream.of(ProblemType.values())
                .map(type -> anonymous()
                        .basePath("")
                        .accept(ContentType.JSON)
                        .get(type.uri())
                        .jsonPath())
                .filter(kind -> kind.getString("curl") != null)
                .toList();
    }

    @Test
    void commandIsAnsweredWithTheVeryKind() throws Exception {
        Tools.require("bash");
        Tools.require("curl");
        List<JsonPath> kinds = kindsWithCommand();
        assertThat(kinds).hasSizeGreaterThan(10);
        for (JsonPath kind : kinds) {
            String command = kind.getString("curl").replace("localhost:8080", "localhost:" + RestAssured.port);
            Process process = new ProcessBuilder("bash", "-c", command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).as(command).contains("{\"type\":");
            JsonPath problem = JsonPath.from(answer.substring(answer.lastIndexOf("{\"type\":")));
            assertThat(problem.getString("type")).as(command).isEqualTo(kind.getString("type"));
            for (String same : List.of("status", "title", "detail", "instance", "errors")) {
                assertThat(problem.<Object>get(same)).as(command).isEqualTo(kind.get("problem." + same));
            }
            assertThat(problem.getMap("$").keySet())
                    .as(command)
                    .isEqualTo(kind.getMap("problem").keySet());
        }
    }
}
