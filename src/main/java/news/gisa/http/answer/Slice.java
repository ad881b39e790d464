package news.gisa.http.answer;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A page of a keyset list before it has an address.
 *
 * @param nextCursor opaque position behind the last item, null when there is nothing behind it
 * @param total number of items on all pages, null unless asked for
 * @param searched how many were looked through for this page where its end was not that of the list; else null
 * @param cacheTags of what the list belongs to, besides those of its items
 */
public record Slice<T>(List<T> items, String nextCursor, Total total, Integer searched, Set<String> cacheTags) {
    /**
     * @param rows up to one row more than the limit: the surplus says that a next page exists
     * @param cursor position behind a row
     */
    public static <T> Slice<T> of(List<T> rows, int limit, Function<T, String> cursor) {
        if (rows.size() <= limit) {
            return of(rows, null);
        }
        List<T> items = rows.subList(0, limit);
        return of(items, cursor.apply(items.get(limit - 1)));
    }

    /** Items and where it goes on, without more. */
    public static <T> Slice<T> of(List<T> items, String nextCursor) {
        return new Slice<>(items, nextCursor, null, null, Set.of());
    }

    /**
     * What remains where not all of them can be given.
     *
     * @param size how many from the first on, at least one unless there are none
     * @param cursor position behind an item
     */
    public Slice<T> first(int size, Function<T, String> cursor) {
        return size >= items.size()
                ? this
                : new Slice<>(items.subList(0, size), cursor.apply(items.get(size - 1)), total, searched, cacheTags);
    }

    public <R> Slice<R> map(Function<List<T>, List<R>> mapping) {
        return new Slice<>(mapping.apply(items), nextCursor, total, searched, cacheTags);
    }

    public Slice<T> withTotal(Total count) {
        return new Slice<>(items, nextCursor, count, searched, cacheTags);
    }

    /** @param cursor where the search goes on */
    public Slice<T> searched(int rows, String cursor) {
        return new Slice<>(items, cursor, total, rows, cacheTags);
    }

    public Slice<T> tagged(Set<String> tags) {
        return new Slice<>(items, nextCursor, total, searched, tags);
    }
}
