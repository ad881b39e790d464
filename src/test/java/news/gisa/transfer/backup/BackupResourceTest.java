package news.gisa.transfer.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import news.gisa.HttpTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BackupResourceTest extends HttpTest {
    @Inject
    Backups backups;

    @ConfigProperty(name = "gisa.data")
    Path data;

    @ConfigProperty(name = "quarkus.datasource.db-kind")
    String database;

    @Test
    void theCopyIsAZipFileWithTheDatabaseAndNothingElse() throws Exception {
        onlyEmbedded();
        long seq = lastChange();
        Response copy = admin().post("/backup");
        copy.then()
                .statusCode(200)
                .contentType("application/zip")
                .header("Cache-Control", "no-store")
                .header("ETag", matchesPattern("\"[0-9a-f]{24}\""))
                .header("Content-Disposition", matchesPattern("attachment; filename=\"gisa-\\d{8}T\\d{6}Z\\.zip\""));
        assertThat(Long.parseLong(copy.header("Change-Seq"))).isGreaterThanOrEqualTo(seq);
        byte[] bytes = copy.asByteArray();
        assertThat(copy.header("Content-Length")).isEqualTo(String.valueOf(bytes.length));
        assertThat(copy.header("Content-Digest"))
                .isEqualTo("sha-256=:"
                        + Base64.getEncoder()
                                .encodeToString(
                                        MessageDigest.getInstance("SHA-256").digest(bytes))
                        + ":");
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            ZipEntry entry = zip.getNextEntry();
            assertThat(entry.getName()).isEqualTo("gisa.mv.db");
            assertThat(new String(zip.readNBytes(100), StandardCharsets.ISO_8859_1))
                    .startsWith("H:2");
            zip.readAllBytes();
            assertThat(zip.getNextEntry()).isNull();
        }
        assertNothingIsLeft();
    }

    private void onlyEmbedded() {
        Assumptions.assumeTrue(database.equals("h2"), "is about the embedded database");
    }

    private static long lastChange() {
        draft(Map.of("headline", unique("백업 전")));
        Response first = admin().get("/changes?limit=1");
        Number cleared = first.statusCode() == 410 ? first.path("oldest") : 0;
        Number last = admin().get("/changes?limit=1000&after=" + cleared).path("items[-1].seq");
        return last.longValue();
    }

    /** It goes when the last byte was sent, which the client may see first. */
    private void assertNothingIsLeft() throws IOException, InterruptedException {
        Path folder = data.resolve("backups");
        for (int tries = 0; tries < 200 && files(folder) > 0; tries++) {
            Thread.sleep(10);
        }
        assertThat(files(folder)).isZero();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
    }

    private static long files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }

    @Test
    void oneIsMadeAtATimeAndNobodyElseCanReadItMeanwhile() throws Exception {
        onlyEmbedded();
        Backup held = backups.take();
        try {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(held.file())))
                    .isEqualTo("rw-------");
            admin().post("/backup")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "10")
                    .body("type", equalTo("/problems/unavailable"))
                    .body("detail", equalTo("Another backup is under way; wait until it is done."));
        } finally {
            backups.end();
        }
        admin().post("/backup").then().statusCode(200);
        assertNothingIsLeft();
    }

    @Test
    void whatIsNoParameterOfItIsRefused() {
        admin().post("/backup?dryRun=true")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("dryRun"))
                .body("errors[0].detail", equalTo("Unknown query parameter. None is known here."));
    }

    @Test
    void onPostgresqlTheAnswerNamesItsTools() {
        Assumptions.assumeFalse(database.equals("h2"), "is about PostgreSQL");
        admin().post("/backup")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/conflict"))
                .body("detail", containsString("pg_dump"));
    }
}
