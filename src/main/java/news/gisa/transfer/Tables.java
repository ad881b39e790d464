package news.gisa.transfer;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads and writes what the {@link Kinds} say, in plain SQL: nobody needs it as objects that remember their state. */
@Singleton
public class Tables {
    private final boolean isEmbedded;

    Tables(@ConfigProperty(name = "quarkus.datasource.db-kind") String database) {
        this.isEmbedded = database.equals("h2");
    }

    public boolean areEmbedded() {
        return isEmbedded;
    }

    /** A condition in SQL with values for its places. */
    public record Condition(String sql, List<Bound> values) {
        public static final Condition NONE = new Condition("1 = 1", List.of());

        public Condition and(Condition other) {
            List<Bound> all = new ArrayList<>(values);
            all.addAll(other.values);
            return new Condition(sql + " and " + other.sql, all);
        }
    }

    /** A value of a type. */
    public record Bound(Type type, Object value) {}

    public static Condition where(Field field, String comparison, Object value) {
        return new Condition(field.column() + " " + comparison + " ?", List.of(new Bound(field.type(), value)));
    }

    public Condition behind(Field field, Object value) {
        return new Condition(ordered(field) + " > ?", List.of(new Bound(field.type(), value)));
    }

    public static Condition in(Field field, Collection<?> values) {
        return in(field.column(), field.type(), values);
    }

    static Condition in(String column, Type type, Collection<?> values) {
        return new Condition(
                column + " in (" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")",
                values.stream().map(value -> new Bound(type, value)).toList());
    }

    /** As bytes, in no language's order. */
    private String ordered(Field field) {
        return field.type() == Type.TEXT && !isEmbedded ? field.column() + " collate \"C\"" : field.column();
    }

    /** @return what comes behind {@code order by} */
    public String order(Kind kind, Collection<String> members) {
        return members.stream().map(member -> ordered(kind.field(member))).collect(Collectors.joining(", "));
    }

    /**
     * Some things, whole.
     *
     * @param order in SQL
     * @param most 0 for all
     * @param left a member that is left null, for it is read by itself; or null
     */
    public List<Thing> read(Connection database, Kind kind, Condition where, String order, int most, String left)
            throws SQLException {
        List<Object[]> rows = rows(
                database,
                "select " + columns(kind.fields(), left) + " from " + kind.table() + " where " + where.sql()
                        + " order by " + order + (most == 0 ? "" : " fetch first " + most + " rows only"),
                kind.fields(),
                where.values());
        return whole(database, kind, rows);
    }

    private static String columns(List<Field> fields, String left) {
        return fields.stream()
                .map(field -> field.name().equals(left) ? "null" : field.column())
                .collect(Collectors.joining(", "));
    }

    private List<Thing> whole(Connection database, Kind kind, List<Object[]> rows) throws SQLException {
        Map<Object, List<List<Object[]>>> parts = new LinkedHashMap<>();
        int id = kind.place(kind.key().get(0));
        for (Object[] row : rows) {
            List<List<Object[]>> none = new ArrayList<>();
            kind.parts().forEach(part -> none.add(new ArrayList<>()));
            parts.put(kind.parts().isEmpty() ? row : row[id], none);
        }
        for (int i = 0; i < kind.parts().size() && !rows.isEmpty(); i++) {
            Part part = kind.parts().get(i);
            readPart(database, kind, part, parts, i);
            for (List<List<Object[]>> entries : parts.values()) {
                entries.get(i).sort(part.order());
            }
        }
        List<Thing> things = new ArrayList<>();
        for (Object[] row : rows) {
            things.add(new Thing(kind, row, parts.get(kind.parts().isEmpty() ? row : row[id])));
        }
        return things;
    }

    private static void readPart(
            Connection database, Kind kind, Part part, Map<Object, List<List<Object[]>>> parts, int place)
            throws SQLException {
        Type type = kind.field(kind.key().get(0)).type();
        List<Field> fields = new ArrayList<>(part.fields());
        fields.add(new Field("owner", part.owner(), type, false, 0, 0, List.of(), null, false));
        Condition owned = in(part.owner(), type, parts.keySet());
        for (Object[] row : rows(
                database,
                "select " + columns(fields, null) + " from " + part.table() + " where " + owned.sql(),
                fields,
                owned.values())) {
            parts.get(row[row.length - 1]).get(place).add(java.util.Arrays.copyOf(row, row.length - 1));
        }
    }

    static List<Object[]> rows(Connection database, String sql, List<Field> fields, List<Bound> values)
            throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                values.get(i).type().bind(statement, i + 1, values.get(i).value());
            }
            List<Object[]> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    Object[] row = new Object[fields.size()];
                    for (int i = 0; i < row.length; i++) {
                        row[i] = fields.get(i).type().read(result, i + 1);
                    }
                    rows.add(row);
                }
            }
            return rows;
        }
    }

    /** Two columns of some rows, such as a key and what is asked of it. */
    public <K, V> Map<K, V> pairs(Connection database, Kind kind, Field key, String sql, Type type, Condition where)
            throws SQLException {
        Field value = new Field("value", "value", type, true, 0, 0, List.of(), null, false);
        Map<K, V> pairs = new HashMap<>();
        for (Object[] row : rows(
                database,
                "select " + key.column() + ", " + sql + " from " + kind.table() + " where " + where.sql(),
                List.of(key, value),
                where.values())) {
            @SuppressWarnings("unchecked")
            K known = (K) row[0];
            @SuppressWarnings("unchecked")
            V found = (V) row[1];
            pairs.put(known, found);
        }
        return pairs;
    }

    /** Those that are here, by their keys. */
    public Map<List<Object>, Thing> present(Connection database, Kind kind, Collection<List<Object>> keys)
            throws SQLException {
        if (keys.isEmpty()) {
            return Map.of();
        }
        List<Field> fields = kind.key().stream().map(kind::field).toList();
        List<Bound> values = new ArrayList<>();
        for (List<Object> key : keys) {
            for (int i = 0; i < fields.size(); i++) {
                values.add(new Bound(fields.get(i).type(), key.get(i)));
            }
        }
        String places = "(" + String.join(", ", Collections.nCopies(fields.size(), "?")) + ")";
        Condition where = fields.size() == 1
                ? in(fields.get(0), keys.stream().map(key -> key.get(0)).toList())
                : new Condition(
                        "(" + columns(fields, null) + ") in ("
                                + String.join(", ", Collections.nCopies(keys.size(), places)) + ")",
                        values);
        return read(database, kind, where, order(kind, kind.key()), 0, null).stream()
                .collect(Collectors.toMap(Thing::key, thing -> thing));
    }

    /**
     * Who has a value that only one may have.
     *
     * @return key by value
     */
    public Map<Object, Object> holders(
            Connection database, String table, String owner, Type ownerType, Field field, Collection<Object> values)
            throws SQLException {
        if (values.isEmpty()) {
            return Map.of();
        }
        Condition where = in(field, values);
        Field holder = new Field("owner", owner, ownerType, false, 0, 0, List.of(), null, false);
        Map<Object, Object> holders = new HashMap<>();
        for (Object[] row : rows(
                database,
                "select " + field.column() + ", " + owner + " from " + table + " where " + where.sql(),
                List.of(field, holder),
                where.values())) {
            holders.put(row[0], row[1]);
        }
        return holders;
    }

    public void insert(Connection database, Kind kind, List<Thing> things) throws SQLException {
        if (things.isEmpty()) {
            return;
        }
        List<String> columns = new ArrayList<>();
        kind.fields().forEach(field -> columns.add(field.column()));
        columns.addAll(kind.following().keySet());
        columns.addAll(kind.beginnings().keySet());
        String places = String.join(
                ", ",
                Collections.nCopies(kind.fields().size() + kind.following().size(), "?"));
        String beginnings =
                kind.beginnings().values().stream().map(sql -> ", " + sql).collect(Collectors.joining());
        try (PreparedStatement statement = database.prepareStatement("insert into " + kind.table() + " ("
                + String.join(", ", columns) + ") values (" + places + beginnings + ")")) {
            for (Thing thing : things) {
                bindAll(statement, kind, thing);
                statement.addBatch();
            }
            statement.executeBatch();
        }
        insertParts(database, kind, things);
    }

    /** @return the next place */
    private static int bindAll(PreparedStatement statement, Kind kind, Thing thing) throws SQLException {
        int place = 1;
        for (int i = 0; i < kind.fields().size(); i++) {
            kind.fields().get(i).type().bind(statement, place++, thing.values()[i]);
        }
        for (var following : kind.following().values()) {
            Object value = following.apply(thing);
            (value instanceof java.util.UUID ? Type.UUID : Type.TEXT).bind(statement, place++, value);
        }
        return place;
    }

    private static void insertParts(Connection database, Kind kind, List<Thing> things) throws SQLException {
        Type keyType = kind.field(kind.key().get(0)).type();
        for (int i = 0; i < kind.parts().size(); i++) {
            Part part = kind.parts().get(i);
            String sql = "insert into " + part.table() + " (" + part.owner() + ", " + columns(part.fields(), null)
                    + ") values (?" + ", ?".repeat(part.fields().size()) + ")";
            try (PreparedStatement statement = database.prepareStatement(sql)) {
                boolean any = false;
                for (Thing thing : things) {
                    for (Object[] entry : thing.part(i)) {
                        keyType.bind(statement, 1, thing.key().get(0));
                        for (int place = 0; place < entry.length; place++) {
                            part.fields().get(place).type().bind(statement, place + 2, entry[place]);
                        }
                        statement.addBatch();
                        any = true;
                    }
                }
                if (any) {
                    statement.executeBatch();
                }
            }
        }
    }

    /** Puts these in the place of those with the same keys. */
    public void replace(Connection database, Kind kind, List<Thing> things) throws SQLException {
        if (things.isEmpty()) {
            return;
        }
        List<Field> key = kind.key().stream().map(kind::field).toList();
        List<String> columns = new ArrayList<>();
        kind.fields().forEach(field -> columns.add(field.column() + " = ?"));
        kind.following().keySet().forEach(column -> columns.add(column + " = ?"));
        String same = key.stream().map(field -> field.column() + " = ?").collect(Collectors.joining(" and "));
        try (PreparedStatement statement = database.prepareStatement(
                "update " + kind.table() + " set " + String.join(", ", columns) + " where " + same)) {
            for (Thing thing : things) {
                int place = bindAll(statement, kind, thing);
                for (Field field : key) {
                    field.type().bind(statement, place++, thing.get(field.name()));
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
        for (Part part : kind.parts()) {
            Condition owned = in(
                    part.owner(),
                    key.get(0).type(),
                    things.stream().map(thing -> thing.key().get(0)).toList());
            execute(database, "delete from " + part.table() + " where " + owned.sql(), owned.values());
        }
        insertParts(database, kind, things);
    }

    public int execute(Connection database, String sql, List<Bound> values) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                values.get(i).type().bind(statement, i + 1, values.get(i).value());
            }
            return statement.executeUpdate();
        }
    }

    public boolean delete(Connection database, Kind kind, Condition where) throws SQLException {
        return execute(database, "delete from " + kind.table() + " where " + where.sql(), where.values()) > 0;
    }
}
