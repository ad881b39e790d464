package news.gisa.comment;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** What was removed at the last level, and is answered there, gets its place back; counts follow. */
class CommentMigrationTest {
    /** Below c2: c3, removed, answered by c4, removed, answered by c5; c6, removed, which nobody answered. */
    private static final String OLD = """
            insert into article (id, slug, revision, comment_count, created_at, created_by, changed_at, owner_id) values
              ('00000000-0000-0000-0000-0000000000a1', 'a', 1, 2, timestamp with time zone '2020-01-01 00:00:00+00',
               '00000000-0000-0000-0000-0000000000b1', timestamp with time zone '2020-01-01 00:00:00+00',
               '00000000-0000-0000-0000-0000000000b1');
            """;

    private static final String COMMENT = """
            insert into comment (id, article_id, thread_id, parent_id, reply_to, depth, author_name, text, created_at, status,
              place, reply_count)
              values ('00000000-0000-0000-0000-0000000000c%d', '00000000-0000-0000-0000-0000000000a1', %s, %s, %s, %d, 'a', 'a',
              timestamp with time zone '2020-01-01 00:00:00+00', '%s', %d, %d);
            """;

    private static String id(int number) {
        return number == 0 ? "null" : "'00000000-0000-0000-0000-0000000000c" + number + "'";
    }

    private static String comment(
            int number, int parent, int answered, int depth, String status, int place, int replies) {
        String thread = parent == 0 ? "'00000000-0000-0000-0000-0000000000a1'" : id(parent);
        return COMMENT.formatted(number, thread, id(parent), id(answered), depth, status, place, replies);
    }

    private static void migrate(DataSource database, String kind, String target) {
        Flyway.configure()
                .dataSource(database)
                .locations("db/migration/common", "db/migration/" + kind)
                .target(target)
                .load()
                .migrate();
    }

    private static void survives(DataSource database, String kind) throws SQLException {
        migrate(database, kind, "11");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(OLD
                    + comment(1, 0, 0, 0, "published", 1, 1)
                    + comment(2, 1, 1, 1, "published", 1, 1)
                    + comment(3, 2, 2, 2, "deleted", 0, 0)
                    + comment(4, 2, 3, 2, "rejected", 0, 0)
                    + comment(5, 2, 4, 2, "published", 1, 0)
                    + comment(6, 2, 2, 2, "spam", 0, 0));
            migrate(database, kind, "14");
            List<String> rows = new ArrayList<>();
            try (ResultSet row =
                    statement.executeQuery("select place, reply_count, answers from comment order by id")) {
                while (row.next()) {
                    rows.add(row.getInt(1) + " " + row.getInt(2) + " " + row.getInt(3));
                }
            }
            assertThat(rows).containsExactly("1 1 0", "1 3 0", "1 0 1", "1 0 1", "1 0 0", "0 0 0");
            try (ResultSet words = statement.executeQuery("select exceptions from comment_words")) {
                assertThat(words.next()).isTrue();
                assertThat(words.getString(1)).isEmpty();
            }
        }
    }

    @Test
    void whatIsAnsweredGetsItsPlaceBackOnH2() throws SQLException {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:comment-migration;DB_CLOSE_DELAY=-1");
        survives(database, "h2");
    }

    @Test
    void whatIsAnsweredGetsItsPlaceBackOnPostgres() throws SQLException, IOException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            survives(server.getPostgresDatabase(), "postgresql");
        }
    }
}
