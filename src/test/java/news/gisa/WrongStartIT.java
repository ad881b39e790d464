package news.gisa;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a start of the packaged service stops it and is said in one line. */
class WrongStartIT {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "GISA_SIET_LANGUAGE | ko | Unknown setting GISA_SIET_LANGUAGE. Known: GISA_ADMIN_TOKEN,",
                "GISA_SITE_TIME_ZONE | Mars/Olympus | Bad value of GISA_SITE_TIME_ZONE",
                "GISA_SITE_URL | news.example | Bad value of GISA_SITE_URL: expected an absolute http or https URL, not \"news.example\".",
                "GISA_FEEDS_HUB | ftp://hub.example | Bad value of GISA_FEEDS_HUB: expected an absolute http or https URL",
                "GISA_SITE_ARTICLE_URL | https://news.example/{slag} | Bad value of GISA_SITE_ARTICLE_URL: expected a URL with {slug} or {id} in it",
                "GISA_SAMPLE_CONTENT | jein | Bad value of GISA_SAMPLE_CONTENT: expected true or false.",
                "GISA_ADMIN_TOKEN | short | GISA_ADMIN_TOKEN",
                "GISA_COMMENTS_SCREENING_URL | http://localhost:1/x | GISA_COMMENTS_SCREENING_URL needs GISA_COMMENTS_SCREENING_KEY",
                "GISA_DB_URL | jdbc:mysql://localhost/gisa | Bad value of GISA_DB_URL: this build is for "
            })
    void settingThatIsWrongIsNamed(String name, String value, String line) throws Exception {
        try (Packaged gisa = new Packaged(folder).with(name, value)) {
            gisa.assertStopsWith(line);
        }
    }

    @Test
    void folderThatIsNoneIsNamed() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        try (Packaged gisa = new Packaged(folder.resolve("a")).with("GISA_DATA", file.toString())) {
            gisa.assertStopsWith("The data folder " + file + " cannot be written to");
        }
    }

    @Test
    void databaseOfANewerVersionIsLeftAloneUnlessThatOneOnlyAdded() throws Exception {
        try (Packaged gisa =
                new Packaged(folder).with("GISA_SAMPLE_CONTENT", "false").start()) {
            gisa.stop();
            try (Connection connection = gisa.database();
                    Statement statement = connection.createStatement()) {
                statement.executeUpdate(
                        "insert into \"flyway_schema_history\" (\"installed_rank\", \"version\", \"description\", \"type\", \"script\","
                                + " \"checksum\", \"installed_by\", \"installed_on\", \"execution_time\", \"success\") values"
                                + " (999, '999', 'contract later', 'SQL', 'V999__contract_later.sql', 1, 'x', current_timestamp, 1, true)");
            }
            gisa.assertStopsWith("The database was written by a newer Gisa (its schema has version 999)");
            try (Connection connection = gisa.database();
                    Statement statement = connection.createStatement()) {
                statement.executeUpdate(
                        "update \"flyway_schema_history\" set \"description\" = 'later' where \"version\" = '999'");
            }
            gisa.start();
            assertThat(gisa.log()).contains("which has only added to it");
        }
    }
}
