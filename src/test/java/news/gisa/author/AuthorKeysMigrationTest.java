package news.gisa.author;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import news.gisa.site.SiteConfig;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;

class AuthorKeysMigrationTest {
    private static final String URL = "jdbc:h2:mem:author-keys;DB_CLOSE_DELAY=-1";

    private static FluentConfiguration flyway() {
        return Flyway.configure()
                .dataSource(URL, "gisa", "gisa")
                .locations("classpath:db/migration/common", "classpath:db/migration/h2");
    }

    @Test
    void authorsOfOldAreFoundAndKeepTheirText() throws SQLException {
        flyway().target("8").load().migrate();
        SiteConfig site = new SmallRyeConfigBuilder()
                .withMapping(SiteConfig.class)
                .withDefaultValue("gisa.site.language", "EN-gb")
                .addDiscoveredConverters()
                .build()
                .getConfigMapping(SiteConfig.class);
        try (Connection database = DriverManager.getConnection(URL, "gisa", "gisa");
                Statement statement = database.createStatement()) {
            statement.execute("""
                    insert into author (id, slug, name, name_latin, bio, beats, links, active, version) values
                    (random_uuid(), 'a', '이지숙', 'Lee Ji-sook', 'An "old" text', '', '[]', true, 3),
                    (random_uuid(), 'b', '가', null, null, '', '[]', false, 0)""");
            FluentConfiguration configuration = flyway();
            new AuthorKeysMigration(site).customize(configuration);
            configuration.load().migrate();
            assertThat(rows(statement, "select bios from author order by slug"))
                    .containsExactly("{\"en-GB\":\"An \\\"old\\\" text\"}", "{}");
            assertThat(rows(
                            statement,
                            "select a.slug || ' ' || k.letters || ' ' || k.initials from author a"
                                    + " join author_key k on k.author_id = a.id order by 1"))
                    .containsExactlyInAnyOrder(
                            "a ㅇㅣㅈㅣㅅㅜㄱ ㅇㅈㅅ", "a leejisook leejisook", "a jisook jisook", "a sook sook", "b ㄱㅏ ㄱ");
            statement.execute("shutdown");
        }
    }

    private static List<String> rows(Statement statement, String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }
}
