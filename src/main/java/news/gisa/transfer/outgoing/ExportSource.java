package news.gisa.transfer.outgoing;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import news.gisa.transfer.Tables;

/**
 * One state of the database for as long as it is read, whatever is written meanwhile. On PostgreSQL that is repeatable read; H2 has it
 * under the name of serializable: with the first statement it takes the state of all tables, where repeatable read takes that of those
 * which the statement reads.
 */
@Singleton
class ExportSource {
    private final DataSource source;
    private final Tables tables;

    ExportSource(DataSource source, Tables tables) {
        this.source = source;
        this.tables = tables;
    }

    /** What is done with the state. */
    interface Reading<E extends Exception> {
        /** @param seq how far the change log has come in that state */
        void read(Connection database, long seq) throws SQLException, E;
    }

    <E extends Exception> void read(Reading<E> reading) throws SQLException, E {
        try (Connection database = source.getConnection()) {
            int usual = database.getTransactionIsolation();
            database.setTransactionIsolation(
                    tables.areEmbedded()
                            ? Connection.TRANSACTION_SERIALIZABLE
                            : Connection.TRANSACTION_REPEATABLE_READ);
            database.setAutoCommit(false);
            try {
                reading.read(database, position(database));
            } finally {
                database.rollback();
                database.setAutoCommit(true);
                database.setTransactionIsolation(usual);
            }
        }
    }

    private static long position(Connection database) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement("select seq from change_position");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
