import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows for several tables, sent in batches. */
final class Inserts {
    private static final int BATCH = 2_000;

    private final Connection db;
    private final Map<Ownership.Table, PreparedStatement> statements = new LinkedHashMap<>();
    private int waiting;

    /** @param tables in the order in which their rows can be inserted */
    Inserts(Connection db, List<Ownership.Table> tables) throws SQLException {
        this.db = db;
        for (Ownership.Table table : tables) {
            statements.put(
                    table,
                    db.prepareStatement("insert into " + table.name() + " (" + String.join(", ", table.columns())
                            + ") values (" + "?, ".repeat(table.columns().size() - 1) + "?)"));
        }
    }

    void add(Ownership.Table table, Object[] values) throws SQLException {
        PreparedStatement insert = statements.get(table);
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, values[i]);
        }
        insert.addBatch();
        waiting++;
        if (waiting >= BATCH) {
            flush();
        }
    }

    void flush() throws SQLException {
        for (PreparedStatement insert : statements.values()) {
            insert.executeBatch();
        }
        db.commit();
        waiting = 0;
    }
}
