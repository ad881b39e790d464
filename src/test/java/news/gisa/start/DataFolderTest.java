package news.gisa.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path folder;

    @BeforeEach
    void needModes() {
        assumeTrue(Files.getFileAttributeView(folder, PosixFileAttributeView.class) != null);
    }

    private static String mode(Path place) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(place));
    }

    @Test
    void databaseIsTheOwnersFromItsFirstMoment() throws IOException, SQLException {
        DataFolder.prepareDatabase(folder);
        Path file = folder.resolve("gisa.mv.db");
        assertThat(mode(file)).isEqualTo("rw-------");
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("gisa"))) {
            assertThat(connection.createStatement().execute("create table t (id int)"))
                    .isFalse();
        }
        assertThat(file).isNotEmptyFile();
        assertThat(mode(file)).isEqualTo("rw-------");
        DataFolder.prepareDatabase(folder);
        assertThat(file).isNotEmptyFile();
    }

    @Test
    void whatOthersCouldReadTheyNoLongerCan() throws IOException {
        for (String name : new String[] {"gisa.mv.db", "gisa.lock", "gisa.trace.db"}) {
            Files.createFile(
                    folder.resolve(name),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r--r--")));
        }
        DataFolder.protect(folder);
        assertThat(mode(folder.resolve("gisa.mv.db"))).isEqualTo("rw-------");
        assertThat(mode(folder.resolve("gisa.lock"))).isEqualTo("rw-------");
        assertThat(mode(folder.resolve("gisa.trace.db"))).isEqualTo("rw-------");
    }

    @Test
    void folderWhoseWholeNameHasASemicolonIsRefusedUntouched() {
        Path data = folder.resolve("a;b").resolve("data");
        assertThatThrownBy(() -> DataFolder.claim(data))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("The data folder " + data + " has a ; in its name: set GISA_DATA to one without.");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void onlyAnEmptyDatabaseIsDropped() throws IOException {
        DataFolder.prepareDatabase(folder);
        DataFolder.dropUnusedDatabase(folder);
        assertThat(folder).isEmptyDirectory();
        Path file = Files.writeString(folder.resolve("gisa.mv.db"), "content");
        DataFolder.dropUnusedDatabase(folder);
        assertThat(file).hasContent("content");
    }
}
