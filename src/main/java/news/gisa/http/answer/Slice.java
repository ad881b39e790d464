package news.gisa.http.answer;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A page of a keyset list before it has an address.
 *
 * @param nextCursor opaque position behind the last item, null when there is nothing behind it
 * @param total number of items on all pages, null unless asked for
 * @param cacheTags of what the list belongs to, besides those of its items
 */
public record Slice<T>(List<T> items, String nextCursor, Long total, Set<String> cacheTags) {
    /**
     * @param rows up to one row more than the limit: the surplus says that a next page exists
     * @param cursor position behind a row
     */
    public static <T> Slice<T> of(List<T> rows, int limit, Function<T, String> cursor) {
        if (rows.size() <= limit) {
            return new Slice<>(rows, null, null, Set.of());
        }
        List<T> items = rows.subList(0, limit);
        return new Slice<>(items, cursor.apply(items.get(limit - 1)), null, Set.of());
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
                : new Slice<>(items.subList(0, size), cursor.apply(items.get(size - 1)), total, cacheTags);
    }

    public <R> Slice<R> map(Function<List<T>, List<R>> mapping) {
        return new Slice<>(mapping.apply(items), nextCursor, total, cacheTags);
    }

    public Slice<T> withTotal(Long count) {
        return new Slice<>(items, nextCursor, count, cacheTags);
    }

    public Slice<T> tagged(Set<String> tags) {
        return new Slice<>(items, nextCursor, total, tags);
    }
}
