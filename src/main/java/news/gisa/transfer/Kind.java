package news.gisa.transfer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What a kind of lines says, and where that is stored. */
public final class Kind {
    private final String name;
    private final String table;
    private final List<String> key;
    private final List<Field> fields = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private final Map<String, String> apart = new LinkedHashMap<>();
    private final Map<String, Function<Thing, Object>> following = new LinkedHashMap<>();
    private final Map<String, String> beginnings = new LinkedHashMap<>();
    private String belongsTo;
    private String levels;
    private boolean immutable;
    private boolean seeded;
    private String onRequest;

    private Kind(String name, String table, List<String> key) {
        this.name = name;
        this.table = table;
        this.key = key;
    }

    /** @param key members that tell it from others of its kind */
    static Kind of(String name, String table, String... key) {
        return new Kind(name, table, List.of(key));
    }

    Kind with(Field... some) {
        fields.addAll(List.of(some));
        return this;
    }

    Kind with(Part part) {
        parts.add(part);
        return this;
    }

    /** A column that does not go out. @param beginning what it is where a line comes in, in SQL */
    Kind without(String column, String beginning, String reason) {
        beginnings.put(column, beginning);
        apart.put(column, reason);
        return this;
    }

    /** A column that follows from the others. */
    Kind following(String column, String reason, Function<Thing, Object> value) {
        following.put(column, value);
        apart.put(column, reason);
        return this;
    }

    /** It comes right behind what it belongs to, and is stored with it or not at all. */
    Kind behind(String kind) {
        belongsTo = kind;
        return this;
    }

    /** Of those that are under one another, by this member first: none comes before what it is under. */
    Kind byLevels(String member) {
        levels = member;
        return this;
    }

    /** It never changes. */
    Kind immutable() {
        immutable = true;
        return this;
    }

    /** There are some from the start, which give way as long as nobody has changed them. */
    Kind seeded() {
        seeded = true;
        return this;
    }

    /** It goes out only where it is asked for. */
    Kind onRequest(String word) {
        onRequest = word;
        return this;
    }

    public String name() {
        return name;
    }

    public String table() {
        return table;
    }

    public List<String> key() {
        return key;
    }

    public List<Field> fields() {
        return fields;
    }

    public List<Part> parts() {
        return parts;
    }

    /** Columns that do not go out, and why. */
    public Map<String, String> apart() {
        return apart;
    }

    Map<String, Function<Thing, Object>> following() {
        return following;
    }

    Map<String, String> beginnings() {
        return beginnings;
    }

    /** @return the kind that it comes behind, or null */
    public String belongsTo() {
        return belongsTo;
    }

    public String levels() {
        return levels;
    }

    public boolean isImmutable() {
        return immutable;
    }

    public boolean isSeeded() {
        return seeded;
    }

    /** @return by which word it is asked for; null for what always goes out */
    public String onRequest() {
        return onRequest;
    }

    /** @return the place of a member among all */
    public int place(String member) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).name().equals(member)) {
                return i;
            }
        }
        throw new IllegalArgumentException(name + " has no " + member);
    }

    public Field field(String member) {
        return fields.get(place(member));
    }
}
