package news.gisa.transfer.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What H2 promises of a copy that is taken under load: writers with as hard a rule between tables as the change log's. */
class EmbeddedDatabaseTest {
    private static final int WRITERS = 4;
    private static final int COPIES = 3;
    private static final int WRITES_BETWEEN = 400;
    private static final int LONG_TEXT = 30_000;

    @TempDir
    Path folder;

    @Test
    void aCopyHasAllThatWasCommittedBeforeAndNothingByHalves() throws Exception {
        JdbcDataSource source = database(folder.resolve("here"));
        // The file is there as long as one connection is.
        try (Connection open = source.getConnection();
                Statement statement = open.createStatement()) {
            statement.execute("create table position (seq bigint)");
            statement.execute("insert into position values (0)");
            statement.execute("create table entry (seq bigint primary key, writer int)");
            statement.execute("create table text (seq bigint primary key, body clob, half boolean)");
            AtomicLong committed = new AtomicLong();
            AtomicBoolean over = new AtomicBoolean();
            ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                int writer = i;
                running.add(writers.submit(() -> write(source, writer, committed, over)));
            }
            EmbeddedDatabase embedded = new EmbeddedDatabase(source, "h2", "gisa", "gisa");
            List<Long> before = new ArrayList<>();
            List<Long> seqs = new ArrayList<>();
            for (int i = 0; i < COPIES; i++) {
                long enough = committed.get() + WRITES_BETWEEN;
                while (committed.get() < enough) {
                    assertThat(running).noneMatch(Future::isDone);
                    Thread.sleep(1);
                }
                before.add(committed.get());
                Path script = folder.resolve(i + ".sql");
                seqs.add(embedded.script(script, "select seq from position"));
                embedded.make(folder.resolve("copy-" + i).resolve("gisa"), script);
            }
            over.set(true);
            for (Future<?> one : running) {
                one.get();
            }
            writers.shutdown();
            assertThat(embedded.size().orElseThrow()).isPositive();
            for (int i = 0; i < COPIES; i++) {
                assertThat(seqs.get(i)).isGreaterThanOrEqualTo(before.get(i));
                inspect(database(folder.resolve("copy-" + i)), seqs.get(i));
            }
        }
    }

    private static JdbcDataSource database(Path place) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + place.resolve("gisa") + ";WRITE_DELAY=0");
        source.setUser("gisa");
        source.setPassword("gisa");
        return source;
    }

    /** Takes the next number under the lock of all, and writes what belongs to it into two tables, one half after the other. */
    private static Void write(JdbcDataSource source, int writer, AtomicLong committed, AtomicBoolean over)
            throws SQLException {
        try (Connection own = source.getConnection();
                Statement take = own.createStatement();
                PreparedStatement entry = own.prepareStatement("insert into entry values (?, ?)");
                PreparedStatement text = own.prepareStatement("insert into text values (?, ?, true)");
                PreparedStatement whole = own.prepareStatement("update text set half = false where seq = ?")) {
            own.setAutoCommit(false);
            while (!over.get()) {
                long seq;
                try (ResultSet row =
                        take.executeQuery("select seq from final table (update position set seq = seq + 1)")) {
                    row.next();
                    seq = row.getLong(1);
                }
                text.setLong(1, seq);
                text.setString(2, (seq + " ").repeat(seq % 50 == 0 ? LONG_TEXT / 10 : 10));
                text.execute();
                entry.setLong(1, seq);
                entry.setInt(2, writer);
                entry.execute();
                whole.setLong(1, seq);
                whole.execute();
                own.commit();
                committed.accumulateAndGet(seq, Math::max);
            }
        }
        return null;
    }

    private static void inspect(JdbcDataSource copy, long seq) throws SQLException {
        try (Connection database = copy.getConnection();
                Statement statement = database.createStatement()) {
            long last = number(statement, "select seq from position");
            assertThat(last).isEqualTo(seq);
            assertThat(number(statement, "select count(*) from entry"))
                    .as("entries")
                    .isEqualTo(last);
            assertThat(number(statement, "select max(seq) from entry"))
                    .as("the last entry")
                    .isEqualTo(last);
            assertThat(number(statement, "select count(*) from text where not half"))
                    .as("whole texts")
                    .isEqualTo(last);
            assertThat(number(statement, "select count(*) from text where half"))
                    .isZero();
            // Each text is read to its end, also those that lie apart from their rows.
            assertThat(number(
                            statement,
                            "select count(*) from text where char_length(body) = (char_length(cast(seq as varchar)) + 1)"
                                    + " * casewhen(mod(seq, 50) = 0, " + LONG_TEXT / 10 + ", 10)"
                                    + " and body like '%' || seq || ' '"))
                    .as("texts that can be read to the end")
                    .isEqualTo(last);
        }
    }

    private static long number(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
