package news.gisa;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import is gone on with where it was, whatever became of the process. */
class ImportIT {
    private static final String TOKEN = "gisa_01234567890123456789";
    private static final String[] BY_ADMIN = {"Authorization", "Bearer " + TOKEN};
    private static final int LINES = 4000;

    @TempDir
    Path folder;

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }

    private static JsonNode job(Packaged gisa, String id) throws IOException, InterruptedException {
        return json(gisa.get("/api/v1/imports/" + id, BY_ADMIN));
    }

    @Test
    void aJobThatWasKilledGoesOnWhereItWas() throws Exception {
        String file = IntStream.range(0, LINES)
                .mapToObj(i -> i % 500 == 7
                        ? "{\"externalId\":\"kill:" + i + "\"}"
                        : "{\"externalId\":\"kill:" + i + "\",\"headline\":\"기사 " + i + "\",\"body\":\"본문 " + i + "\"}")
                .collect(Collectors.joining("\n"));
        try (Packaged gisa =
                new Packaged(folder).with("GISA_ADMIN_TOKEN", TOKEN).with("GISA_SAMPLE_CONTENT", "false")) {
            gisa.start();
            HttpResponse<String> accepted = gisa.send(
                    "POST",
                    "/api/v1/import",
                    file,
                    "Authorization",
                    "Bearer " + TOKEN,
                    "Content-Type",
                    "application/x-ndjson",
                    "Prefer",
                    "respond-async");
            assertThat(accepted.statusCode()).isEqualTo(202);
            String id = json(accepted).path("id").asText();
            Path uploaded = gisa.data().resolve("imports").resolve(id);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(uploaded)))
                    .isEqualTo("rw-------");
            int killedAt = 0;
            for (int kills = 0; kills < 2; kills++) {
                JsonNode seen = job(gisa, id);
                while (seen.path("lines").asInt() < killedAt + 300) {
                    assertThat(seen.path("state").asText()).isIn("queued", "running");
                    Thread.sleep(20);
                    seen = job(gisa, id);
                }
                killedAt = seen.path("lines").asInt();
                // What is seen is in the file an instant later; what was seen before the next lines is.
                while (seen.path("lines").asInt() == killedAt) {
                    Thread.sleep(20);
                    seen = job(gisa, id);
                }
                gisa.kill();
                gisa.start();
                assertThat(job(gisa, id).path("lines").asInt()).isBetween(killedAt, LINES);
            }
            JsonNode done = job(gisa, id);
            while (!done.path("state").asText().equals("done")) {
                assertThat(done.path("state").asText()).isEqualTo("running");
                Thread.sleep(50);
                done = job(gisa, id);
            }
            int refused = LINES / 500;
            assertThat(done.path("created").asInt()).isEqualTo(LINES - refused);
            assertThat(done.path("refused").asInt()).isEqualTo(refused);
            assertThat(done.path("problems")).hasSize(refused);
            assertThat(done.path("lines").asInt()).isEqualTo(LINES);
            assertThat(uploaded).doesNotExist();
            assertEachIsThereOnce(gisa, LINES - refused);
        }
    }

    private static void assertEachIsThereOnce(Packaged gisa, int count) throws Exception {
        Set<String> headlines = new HashSet<>();
        int articles = 0;
        String next = "/api/v1/articles?version=latest&limit=100&fields=headline,revision";
        while (next != null) {
            JsonNode page = json(gisa.get(next, BY_ADMIN));
            for (JsonNode article : page.path("items")) {
                articles++;
                headlines.add(article.path("headline").asText());
                assertThat(article.path("revision").asInt()).isEqualTo(1);
            }
            next = page.path("next").textValue();
        }
        assertThat(articles).isEqualTo(count);
        assertThat(headlines).hasSize(count);
        try (Stream<Path> left = Files.list(gisa.data().resolve("imports"))) {
            assertThat(left.toList()).isEqualTo(List.of());
        }
    }
}
