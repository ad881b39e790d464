package news.gisa.transfer.backup;

import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** H2, as it copies itself. */
@Singleton
class EmbeddedDatabase {
    private final DataSource source;
    private final boolean embedded;
    private final String username;
    private final String password;

    EmbeddedDatabase(
            DataSource source,
            @ConfigProperty(name = "quarkus.datasource.db-kind") String database,
            @ConfigProperty(name = "quarkus.datasource.username") String username,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.source = source;
        this.embedded = database.equals("h2");
        this.username = username;
        this.password = password;
    }

    /** @return bytes of the file; empty where the database is in none of ours */
    OptionalLong size() throws SQLException {
        if (!embedded) {
            return OptionalLong.empty();
        }
        try (Connection database = source.getConnection();
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(
                        "select setting_value from information_schema.settings where setting_name = 'info.FILE_SIZE'")) {
            return row.next() ? OptionalLong.of(Long.parseLong(row.getString(1))) : OptionalLong.empty();
        }
    }

    /**
     * Writes one state of all tables, whatever is read and written meanwhile, as statements. H2's own {@code BACKUP} copies the file
     * instead, of which each table is consistent in itself only while others write: one copy in fifty had half of a transaction (see
     * https://github.com/h2database/h2database/issues/2080).
     *
     * @param query for a number in that state
     * @return what it answers
     */
    long script(Path file, String query) throws SQLException {
        try (Connection database = source.getConnection()) {
            int usual = database.getTransactionIsolation();
            // At this level the first statement takes the state of all tables, and not of those that it reads.
            database.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
            database.setAutoCommit(false);
            try (Statement statement = database.createStatement();
                    PreparedStatement script =
                            database.prepareStatement("script to ? compression lzf charset 'UTF-8'")) {
                long number;
                try (ResultSet row = statement.executeQuery(query)) {
                    row.next();
                    number = row.getLong(1);
                }
                script.setString(1, file.toString());
                script.execute();
                return number;
            } finally {
                database.rollback();
                database.setAutoCommit(true);
                database.setTransactionIsolation(usual);
            }
        }
    }

    /** Makes a database of these statements, in a file that does not exist. */
    void make(Path place, Path script) throws SQLException {
        String address = "jdbc:h2:file:" + place + ";TRACE_LEVEL_FILE=0;DB_CLOSE_ON_EXIT=FALSE;CACHE_SIZE=8192";
        try (Connection database = DriverManager.getConnection(address, username, password);
                PreparedStatement run = database.prepareStatement("runscript from ? compression lzf charset 'UTF-8'")) {
            run.setString(1, script.toString());
            run.execute();
        }
    }
}
