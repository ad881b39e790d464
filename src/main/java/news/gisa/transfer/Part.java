package news.gisa.transfer;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A list in a line whose entries are rows of a table of their own. They stand in the order of their first field, whatever the order
 * in which a database has them.
 *
 * @param owner the column with the id of the thing
 * @param links whether the entries are nothing but links, which may change where the thing may not
 */
public record Part(String name, String table, String owner, boolean links, List<Field> fields) {
    static Part of(String name, String table, String owner, Field... fields) {
        return new Part(name, table, owner, false, List.of(fields));
    }

    Part ofLinks() {
        return new Part(name, table, owner, true, fields);
    }

    /** The order of entries. */
    Comparator<Object[]> order() {
        return Comparator.comparing(entry -> comparable(entry[0]));
    }

    /** Ids by their bits, as databases have them. */
    @SuppressWarnings("unchecked")
    private static Comparable<Object> comparable(Object value) {
        return (Comparable<Object>) (value instanceof java.util.UUID ? value.toString() : value);
    }

    /** Whether they say the same, whatever they link to. */
    boolean sameButForLinks(List<Object[]> some, List<Object[]> others) {
        return links || same(unlinked(some), unlinked(others));
    }

    private List<Object[]> unlinked(List<Object[]> entries) {
        return entries.stream()
                .map(entry -> IntStream.range(0, entry.length)
                        .filter(i -> fields.get(i).of() == null)
                        .mapToObj(i -> entry[i])
                        .toArray())
                .toList();
    }

    static boolean same(List<Object[]> some, List<Object[]> others) {
        if (some.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < some.size(); i++) {
            if (!Arrays.equals(some.get(i), others.get(i))) {
                return false;
            }
        }
        return true;
    }
}
