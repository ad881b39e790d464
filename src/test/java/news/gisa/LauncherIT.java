package news.gisa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The launcher beside the jar. Most starts here have a setting that stops them early: what Java makes of the flags is seen before. */
class LauncherIT {
    private static final String WITH = "gisa: Starting with the archive.";
    private static final String WITHOUT = "gisa: Starting without the archive: ";
    private static final String MADE_FOR = "made-for";

    @TempDir
    Path temporary;

    private Path folder;
    private Path copy;

    @BeforeEach
    void copyWhatWasPackaged() throws IOException {
        folder = temporary.resolve("a folder $HOME 'of' news");
        copy = temporary.resolve("copy");
        copyTo(copy);
        copyTo(folder);
    }

    private static void copyTo(Path copy) throws IOException {
        Files.createDirectories(copy.resolve("archive"));
        for (String name : new String[] {"gisa", "quarkus-run.jar"}) {
            Files.copy(Packaged.FOLDER.resolve(name), copy.resolve(name), StandardCopyOption.COPY_ATTRIBUTES);
        }
        for (String name : new String[] {"app", "lib", "quarkus"}) {
            Files.createSymbolicLink(copy.resolve(name), Packaged.FOLDER.resolve(name));
        }
    }

    /** What they lead to is not the test's to delete, and JUnit would say so of each. */
    @AfterEach
    void removeLinks() throws IOException {
        try (Stream<Path> files = Files.walk(temporary)) {
            for (Path link : files.filter(Files::isSymbolicLink).toList()) {
                Files.delete(link);
            }
        }
    }

    @Test
    void itBecomesJavaAndStopsAsJavaDoes() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Packaged.FOLDER.resolve("gisa"));
        try (Packaged gisa =
                packaged(link).with("JAVA_OPTS", "-XX:TieredStopAtLevel=1").start()) {
            assertThat(gisa.log().lines()).first().isEqualTo(WITH);
            assertThat(gisa.process().info().command().orElseThrow()).endsWith("/java");
            gisa.askToStop();
            assertThat(gisa.exitCode()).isEqualTo(128 + 15);
            assertThat(gisa.log()).contains("gisa stopped in");
        }
    }

    @Test
    void missingArchiveIsSaid() throws Exception {
        try (Packaged gisa = packaged(copy.resolve("gisa"))) {
            assertStopsWith(gisa, WITHOUT + "there is none; '" + copy.resolve("gisa") + " archive' makes it.");
        }
    }

    @Test
    void archiveThatWasMadeElsewhereIsNotTaken() throws Exception {
        archive("", Files.readString(Packaged.FOLDER.resolve("archive").resolve(MADE_FOR)));
        try (Packaged gisa = packaged(copy.resolve("gisa"))) {
            assertStopsWith(
                    gisa,
                    WITHOUT + "it is not whole, or was made for another Java or another folder; '"
                            + copy.resolve("gisa") + " archive' makes it anew.");
        }
    }

    @Test
    void archiveThatWasCutOffIsNotTaken() throws Exception {
        archive("brok", madeForTheCopy());
        try (Packaged gisa = packaged(copy.resolve("gisa"))) {
            assertStopsWith(
                    gisa,
                    WITHOUT + "it is not whole, or was made for another Java or another folder; '"
                            + copy.resolve("gisa") + " archive' makes it anew.");
        }
    }

    @Test
    void folderMayHaveAnyName() throws Exception {
        try (Packaged gisa = packaged(folder.resolve("gisa"))) {
            assertStopsWith(gisa, WITHOUT + "there is none; '" + folder.resolve("gisa") + " archive' makes it.");
        }
    }

    @Test
    void archiveThatIsBrokenKeepsItFromNothing() throws Exception {
        archive("broken", madeForTheCopy());
        try (Packaged gisa = packaged(copy.resolve("gisa"))) {
            assertStopsWith(gisa, WITH);
        }
    }

    @Test
    void folderThatCannotBeWrittenToIsEnough() throws Exception {
        archive("broken", madeForTheCopy());
        try (Packaged gisa = packaged(copy.resolve("gisa"))) {
            assertThat(copy.toFile().setWritable(false)).isTrue();
            assertStopsWith(gisa, WITH);
        } finally {
            assertThat(copy.toFile().setWritable(true)).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "JAVA_OPTS, -XX:+UseParallelGC -Xmx300m -Xms200m",
        "JAVA_OPTS, -XX:MaxRAMPercentage=20 -Dgreeting=*",
        "JAVA_TOOL_OPTIONS, -XX:+UseG1GC -Xmx300m",
        "JDK_JAVA_OPTIONS, -XX:+UseParallelGC",
        "JAVA_OPTS, -Xshare:off"
    })
    void flagsOfTheOperatorWin(String name, String flags) throws Exception {
        try (Packaged gisa = packaged(Packaged.FOLDER.resolve("gisa")).with(name, flags)) {
            String line = flags.contains("-Xshare") ? WITHOUT + "the flags given are about archives." : WITH;
            assertStopsWith(gisa, line);
        }
    }

    @Test
    void javaHomeWithoutJavaIsNamed() throws Exception {
        try (Packaged gisa = packaged(copy.resolve("gisa")).with("JAVA_HOME", folder.toString())) {
            gisa.assertStopsWith(
                    "gisa: There is no " + folder + "/bin/java: set JAVA_HOME to a JDK (17, 21 or 25), or unset it.");
        }
    }

    private Packaged packaged(Path launcher) throws IOException {
        return new Packaged(folder.resolve("service")).by(launcher).with("JAVA_HOME", System.getProperty("java.home"));
    }

    private static void assertStopsWith(Packaged gisa, String first) throws Exception {
        gisa.with("GISA_SAMPLE_CONTENT", "jein");
        gisa.assertStopsWith("Bad value of GISA_SAMPLE_CONTENT");
        assertThat(gisa.log().lines().filter(line -> line.startsWith("gisa: "))).containsExactly(first);
    }

    private void archive(String classes, String madeFor) throws IOException {
        for (String name : new String[] {"classes.jsa", "classes.aot"}) {
            if (Files.exists(Packaged.FOLDER.resolve("archive").resolve(name))) {
                Files.writeString(copy.resolve("archive").resolve(name), classes);
            }
        }
        Files.writeString(copy.resolve("archive").resolve(MADE_FOR), madeFor);
    }

    /** Its last line is how many bytes the archive has. */
    private String madeForTheCopy() throws IOException {
        return Files.readString(Packaged.FOLDER.resolve("archive").resolve(MADE_FOR))
                .replace(
                        Packaged.FOLDER.toRealPath().toString(),
                        copy.toRealPath().toString())
                .replaceFirst("[0-9]+\\n$", "broken".length() + "\n");
    }
}
