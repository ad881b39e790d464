package news.gisa.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Expand, then contract: in a rolling update the release before runs on what the new one has migrated, and may be started on it again.
 * So a migration only adds. What nothing needs any more is taken away by a file of its own, {@code V…__contract_….sql}, at least one
 * release after the code stopped using it, and says in which that was: {@code -- Not used since 1.1.0}. {@link Schema} lets no code start on a
 * schema that a newer release contracted.
 */
class MigrationRuleTest {
    private static final Path FOLDER = Path.of("src/main/resources/db/migration");

    /** Those before are older than the first release that is promised to stay. */
    private static final int FIRST = 17;

    private static final Pattern NAME = Pattern.compile("V(\\d+)(?:_(\\d+))?__(\\w+)\\.sql");
    private static final Pattern UNUSED = Pattern.compile("-- Not used since (\\d+)\\.(\\d+)\\.(\\d+)");

    private record Migration(int version, int step, String words, String sql) {
        static Migration of(Path file) {
            Matcher name = NAME.matcher(file.getFileName().toString());
            assertThat(name.matches()).as(file.toString()).isTrue();
            try {
                return new Migration(
                        Integer.parseInt(name.group(1)),
                        name.group(2) == null ? 0 : Integer.parseInt(name.group(2)),
                        name.group(3),
                        Files.readString(file));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static List<Migration> migrations() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(Files::isRegularFile)
                    .map(Migration::of)
                    .sorted(Comparator.comparingInt(Migration::version).thenComparingInt(Migration::step))
                    .toList();
        }
    }

    /** That of the contract, which is that of the release. */
    private static String release() throws IOException {
        Properties settings = new Properties();
        settings.load(new StringReader(Files.readString(Path.of("src/main/resources/application.properties"))));
        return settings.getProperty("quarkus.smallrye-openapi.info-version");
    }

    private static long number(String major, String minor, String patch) {
        return Long.parseLong(major) * 1_000_000 + Long.parseLong(minor) * 1000 + Long.parseLong(patch);
    }

    @Test
    void theReleaseBeforeCanBearEachMigration() throws IOException {
        String[] present = release().split("\\.");
        Map<String, String> types = new HashMap<>();
        for (Migration migration : migrations()) {
            String name = "V" + migration.version() + "__" + migration.words();
            if (migration.words().startsWith("contract_")) {
                Matcher unused = UNUSED.matcher(migration.sql());
                assertThat(unused.find())
                        .as("%s takes something away: say since when nothing uses it, -- Not used since 1.1.0", name)
                        .isTrue();
                assertThat(number(unused.group(1), unused.group(2), unused.group(3)))
                        .as("%s: the code of the release before must not use it any more", name)
                        .isLessThan(number(present[0], present[1], present[2]));
            } else if (migration.version() >= FIRST) {
                assertThat(new MigrationRule(types).faults(migration.sql()))
                        .as("%s: what the code of the release before would fail at", name)
                        .isEmpty();
            }
            MigrationRule.note(migration.sql(), types);
        }
    }

    private static List<String> faults(String sql) {
        Map<String, String> types = new HashMap<>();
        MigrationRule.note("create table article (id uuid primary key, slug varchar(120) not null, kind text)", types);
        return new MigrationRule(types).faults(sql);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop table article",
                "DROP TABLE IF EXISTS \"article\"",
                "alter table article drop column kind",
                "alter table article\n  drop kind",
                "alter table article rename to story",
                "alter table article rename column kind to sort",
                "alter table article add column desk uuid not null",
                "alter table article add column a integer, add column desk varchar(20) not null",
                "alter table article alter column kind set not null",
                "alter table article alter column kind drop default",
                "alter table article add constraint one unique (kind)",
                "alter table article add unique (kind)",
                "alter table article add constraint some check (length(kind) > 3)",
                "alter table article add constraint ref foreign key (id) references desk (id)",
                "create unique index article_by_kind on article (kind)",
                "alter table article alter column slug type varchar(100)",
                "alter table article alter column slug set data type integer",
                "alter table article alter column kind type varchar(10)",
                "truncate article",
                "create table desk (id uuid primary key); drop table article"
            })
    void whatOlderCodeWouldFailAtIsRefused(String sql) {
        assertThat(faults(sql + ";")).as(sql).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table desk (id uuid primary key, name varchar(20) not null unique, check (name <> ''))",
                "create table desk (id uuid primary key); create unique index desk_by_id on desk (id)",
                "create table desk (id uuid); alter table desk add column name text not null; drop table desk",
                "alter table article add column desk uuid references desk (id)",
                "alter table article add column position integer default 0 not null",
                "alter table article add column position integer not null default 0, add column note varchar(20)",
                "alter table article alter column slug type varchar(300)",
                "alter table article alter column slug type text",
                "alter table article alter column kind drop not null",
                "alter table article drop constraint some",
                "create index article_by_kind on article (kind)",
                "drop index article_by_kind",
                "-- drop table article\nupdate article set kind = 'news; drop'",
                "insert into article (id) values (1)"
            })
    void whatOlderCodeNeedNotKnowIsNot(String sql) {
        assertThat(faults(sql + ";")).as(sql).isEmpty();
    }
}
