package news.gisa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Clients that strangers' tools make of the committed contract compile, and do with the packaged service what the guide shows.
 *
 * <p>A story ends with an error if an answer is not what it expects.
 */
class ClientsIT {
    private static final String CONTRACT =
            Path.of("openapi/openapi.json").toAbsolutePath().toString();
    private static final String[] TOLD = {
        "hanbit-keeps-betting-on-robots", "기술보다 중요한 것은", "If-Match names version 1, the latest is 2.", "백령도 6"
    };

    @TempDir
    static Path folder;

    private static Packaged gisa;
    private static Map<String, String> environment;

    @BeforeAll
    static void start() throws Exception {
        gisa = new Packaged(folder).with("GISA_SAMPLE_CONTENT", "true").start();
        environment = Map.of(
                "NEWS_URL",
                gisa.uri("").toString(),
                "NEWS_TOKEN",
                Files.readString(gisa.data().resolve("admin-token")).strip(),
                "PYTHONPATH",
                "client");
    }

    @AfterAll
    static void stop() throws Exception {
        if (gisa != null) {
            gisa.close();
        }
    }

    @Test
    void typescript() throws Exception {
        Tools.require("node");
        Tools.require("npm");
        Workshop workshop = Workshop.of("typescript", environment);
        workshop.npmInstall();
        workshop.npmRun("openapi-typescript", CONTRACT, "--output", "gisa.d.ts").expectSuccess();
        workshop.npmRun("tsc").expectSuccess();
        assertThat(workshop.run("node", "headlines.js").expectSuccess())
                .contains("2026-11-22T06:04:00Z ‘대표 3년차’ 윤도하, 쉬지 않는 로봇 투자 (한서윤)");
        assertThat(workshop.run("node", "story.js").expectSuccess()).contains(TOLD);
    }

    @Test
    void java() throws Exception {
        assertThat(maven(Workshop.of("java", environment), "compile", "exec:java"))
                .contains(TOLD);
    }

    @Test
    void python() throws Exception {
        Tools.require("python3");
        Workshop workshop = Workshop.of("python", environment);
        String needed = "import dateutil, pydantic, urllib3; assert int(pydantic.VERSION.split('.')[0]) >= 2";
        if (workshop.run("python3", "-c", needed).exit() != 0) {
            // Not every distribution that has it all has the second version of pydantic.
            abort("Python here lacks dateutil, pydantic from 2 on, or urllib3.");
        }
        maven(workshop, "generate-sources");
        assertThat(workshop.run("python3", "story.py").expectSuccess()).contains(TOLD);
    }

    /** By the same Maven and from the same local repository as this build. */
    private static String maven(Workshop workshop, String... goals) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of("mvnw").toAbsolutePath().toString(), "--quiet", "--batch-mode", "-Dcontract=" + CONTRACT));
        String repository = System.getProperty("localRepository");
        if (repository != null) {
            command.add("-Dmaven.repo.local=" + repository);
        }
        command.addAll(List.of(goals));
        return workshop.run(command.toArray(String[]::new)).expectSuccess();
    }
}
