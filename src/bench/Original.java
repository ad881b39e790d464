import java.sql.Clob;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A thing that the service wrote, with every row that belongs to it. A copy of it has every column as it is, but for ids, which are
 * new; times, which are all moved by as much; and some given texts, which give way to others wherever they stand.
 */
final class Original {
    /** "Without end" stays so. */
    private static final int LAST_YEAR = 9000;

    private final Map<Ownership.Table, List<Cell[]>> rows = new LinkedHashMap<>();
    private final Set<UUID> ids = new HashSet<>();
    private final List<String> texts;

    /** A value of a copy. */
    private interface Cell {
        Object in(Copy copy);
    }

    /** @param texts in the order of those that they stand for */
    private record Copy(long millis, List<String> texts) {
        /** Ids are UUIDv7 (RFC 9562), which begin with a time: one that is moved like the times is as new as they are. */
        UUID id(UUID id) {
            return new UUID(id.getMostSignificantBits() + (millis << 16), id.getLeastSignificantBits());
        }
    }

    /** @param roots the ids of rows of the first table */
    Original(Connection db, List<Ownership.Table> tables, Collection<UUID> roots, List<String> texts)
            throws SQLException {
        this.texts = texts;
        Map<Ownership.Table, List<Object[]>> found = new LinkedHashMap<>();
        Map<String, Ownership.Table> named = new HashMap<>();
        for (Ownership.Table table : tables) {
            named.put(table.name(), table);
            found.put(
                    table,
                    table.owner() == null
                            ? read(db, table, table.ids(), roots)
                            : read(db, table, table.reference(), values(named.get(table.owner()), found, table.key())));
            ids(table, found).forEach(ids::add);
        }
        found.forEach(
                (table, of) -> rows.put(table, of.stream().map(this::cells).toList()));
    }

    static long millis(UUID id) {
        if (id.version() != 7) {
            throw new IllegalStateException(id + " is no UUIDv7: how is it to be copied?");
        }
        return id.getMostSignificantBits() >>> 16;
    }

    /** Adds a copy to the batches. */
    void copy(Inserts inserts, long millis, List<String> newTexts) throws SQLException {
        Copy copy = new Copy(millis, newTexts);
        for (Map.Entry<Ownership.Table, List<Cell[]>> entry : rows.entrySet()) {
            for (Cell[] row : entry.getValue()) {
                Object[] values = new Object[row.length];
                for (int i = 0; i < row.length; i++) {
                    values[i] = row[i].in(copy);
                }
                inserts.add(entry.getKey(), values);
            }
        }
    }

    private static List<Object[]> read(Connection db, Ownership.Table table, String column, Collection<?> values)
            throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        String select =
                "select " + String.join(", ", table.columns()) + " from " + table.name() + " where " + column + " = ?";
        try (PreparedStatement statement = db.prepareStatement(select)) {
            for (Object value : values) {
                statement.setObject(1, value);
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        rows.add(values(row, table.columns().size()));
                    }
                }
            }
        }
        return rows;
    }

    private static Object[] values(ResultSet row, int columns) throws SQLException {
        Object[] values = new Object[columns];
        for (int i = 0; i < columns; i++) {
            values[i] = value(row, i + 1);
        }
        return values;
    }

    /** The drivers differ in what they give for a time. */
    private static Object value(ResultSet row, int column) throws SQLException {
        Object value = row.getObject(column);
        if (value instanceof Timestamp) {
            return row.getObject(column, OffsetDateTime.class);
        }
        if (value instanceof java.sql.Date) {
            return row.getObject(column, LocalDate.class);
        }
        return value instanceof Clob ? row.getString(column) : value;
    }

    private static Set<Object> values(
            Ownership.Table table, Map<Ownership.Table, List<Object[]>> found, String column) {
        Set<Object> values = new HashSet<>();
        int place = table.columns().indexOf(column);
        found.get(table).forEach(row -> values.add(row[place]));
        return values;
    }

    private static List<UUID> ids(Ownership.Table table, Map<Ownership.Table, List<Object[]>> found) {
        return table.ids() == null
                ? List.of()
                : values(table, found, table.ids()).stream()
                        .filter(UUID.class::isInstance)
                        .map(UUID.class::cast)
                        .peek(Original::millis)
                        .toList();
    }

    private Cell[] cells(Object[] row) {
        Cell[] cells = new Cell[row.length];
        for (int i = 0; i < row.length; i++) {
            cells[i] = cell(row[i]);
        }
        return cells;
    }

    private Cell cell(Object value) {
        if (value instanceof UUID id && ids.contains(id)) {
            return copy -> copy.id(id);
        }
        if (value instanceof OffsetDateTime time && time.getYear() < LAST_YEAR) {
            return copy -> time.plus(copy.millis(), ChronoUnit.MILLIS);
        }
        if (value instanceof LocalDate day && day.getYear() < LAST_YEAR) {
            return copy -> day.plusDays(copy.millis() / 86_400_000);
        }
        if (value instanceof String text && texts.stream().anyMatch(text::contains)) {
            return copy -> replaced(text, copy.texts());
        }
        return copy -> value;
    }

    private String replaced(String text, List<String> by) {
        String replaced = text;
        for (int i = 0; i < texts.size(); i++) {
            replaced = replaced.replace(texts.get(i), by.get(i));
        }
        return replaced;
    }
}
