import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tables whose rows belong to those of one table, found in what the database says of itself: a row belongs to the one that a
 * required column refers to, and so on. A column without a foreign key refers by its name, as {@code article_id} does. So what
 * a migration adds needs nothing here.
 */
final class Ownership {
    private final DatabaseMetaData about;
    private final String schema;

    private Ownership(Connection db) throws SQLException {
        about = db.getMetaData();
        schema = db.getSchema();
    }

    /**
     * @param owner the table to which its rows belong; null at the root
     * @param reference the column that says to which of them
     * @param key the column that this refers to
     * @param ids the only column of its primary key, if there is but one; null otherwise
     */
    record Table(String name, List<String> columns, String owner, String reference, String key, String ids) {}

    private record Column(String name, boolean required) {}

    private record Reference(String table, String key) {}

    /** What the database says of a table; references by their columns. */
    private record Described(String name, List<Column> columns, Map<String, Reference> references, String ids) {}

    /** @return the root and what belongs to it, owners first */
    static List<Table> of(Connection db, String root) throws SQLException {
        List<Described> others = new Ownership(db).tables();
        List<Table> owned = new ArrayList<>();
        for (Described table : List.copyOf(others)) {
            if (table.name().equalsIgnoreCase(root)) {
                others.remove(table);
                owned.add(new Table(table.name(), names(table.columns()), null, null, null, table.ids()));
            }
        }
        for (int i = 0; i < owned.size(); i++) {
            for (Described table : List.copyOf(others)) {
                Optional<Table> belongs = belonging(table, owned.get(i));
                if (belongs.isPresent()) {
                    others.remove(table);
                    owned.add(belongs.get());
                }
            }
        }
        return owned;
    }

    private static Optional<Table> belonging(Described table, Table owner) {
        for (Column column : table.columns()) {
            Reference named = column.name().equalsIgnoreCase(owner.name() + "_id")
                    ? new Reference(owner.name(), owner.ids())
                    : new Reference(null, null);
            Reference reference = table.references().getOrDefault(column.name(), named);
            if (column.required() && owner.name().equals(reference.table())) {
                return Optional.of(new Table(
                        table.name(),
                        names(table.columns()),
                        owner.name(),
                        column.name(),
                        reference.key(),
                        table.ids()));
            }
        }
        return Optional.empty();
    }

    private List<Described> tables() throws SQLException {
        List<Described> tables = new ArrayList<>();
        try (ResultSet row = about.getTables(null, schema, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (row.next()) {
                String name = row.getString("TABLE_NAME");
                tables.add(new Described(name, columns(name), references(name), ids(name)));
            }
        }
        return tables;
    }

    private static List<String> names(List<Column> columns) {
        return columns.stream().map(Column::name).toList();
    }

    private List<Column> columns(String table) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (ResultSet row = about.getColumns(null, schema, table, "%")) {
            while (row.next()) {
                if (!"YES".equals(row.getString("IS_GENERATEDCOLUMN"))) {
                    columns.add(new Column(
                            row.getString("COLUMN_NAME"), row.getInt("NULLABLE") == DatabaseMetaData.columnNoNulls));
                }
            }
        }
        return columns;
    }

    private Map<String, Reference> references(String table) throws SQLException {
        Map<String, Reference> references = new HashMap<>();
        try (ResultSet row = about.getImportedKeys(null, schema, table)) {
            while (row.next()) {
                references.put(
                        row.getString("FKCOLUMN_NAME"),
                        new Reference(row.getString("PKTABLE_NAME"), row.getString("PKCOLUMN_NAME")));
            }
        }
        return references;
    }

    private String ids(String table) throws SQLException {
        List<String> key = new ArrayList<>();
        try (ResultSet row = about.getPrimaryKeys(null, schema, table)) {
            while (row.next()) {
                key.add(row.getString("COLUMN_NAME"));
            }
        }
        return key.size() == 1 ? key.get(0) : null;
    }
}
