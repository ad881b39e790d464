package news.gisa.listing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import news.gisa.listing.ListingStore.Row;

/** Makes the rows of articles what they are to be, and says what that does to the counts. */
@ApplicationScoped
public class ListingWriter {
    private final ListingStore store;

    ListingWriter(ListingStore store) {
        this.store = store;
    }

    /**
     * Puts these entries in the place of all that the articles have. Whoever calls it keeps others from doing so for the same articles.
     *
     * @param entries by article; null for one that is gone for good, of which only remains that it was listed
     * @param fresh articles of which it is known that they are listed nowhere yet
     * @return by how much counts change, for {@link #count}
     */
    public Map<Facet, Long> replace(Map<UUID, List<Entry>> entries, Set<UUID> fresh, Instant now) {
        List<UUID> listed =
                entries.keySet().stream().filter(id -> !fresh.contains(id)).toList();
        Map<UUID, List<Row>> present = listed.isEmpty() ? Map.of() : store.rows(listed);
        List<Row> gone = new ArrayList<>();
        List<Row> come = new ArrayList<>();
        entries.forEach((id, wanted) -> {
            Set<Row> left = new HashSet<>(present.getOrDefault(id, List.of()));
            if (wanted == null) {
                left.removeIf(row -> row.entry().isOnce());
                gone.addAll(left);
                return;
            }
            for (Entry entry : wanted) {
                Row row = Row.of(id, entry, now);
                if (!left.remove(row)) {
                    come.add(row);
                }
            }
            gone.addAll(left);
        });
        store.delete(gone);
        store.insert(come, now);
        Map<Facet, Long> differences = new HashMap<>();
        gone.forEach(row -> add(differences, row, -1));
        come.forEach(row -> add(differences, row, 1));
        return differences;
    }

    /** Of what lies ahead the facet alone, so that there is a count to which it comes. */
    private static void add(Map<Facet, Long> differences, Row row, long number) {
        if (!row.past()) {
            differences.merge(row.entry().facet(), row.counted() ? number : 0, Long::sum);
        }
    }

    /** Lists under one facet what was under another, unless it is there already. */
    public Map<Facet, Long> rename(Facet from, Facet to) {
        long moved = store.countedBesides(from, to);
        store.rename(from, to);
        return Map.of(from, -moved, to, moved);
    }

    /** Takes all off the list of a facet. */
    public Map<Facet, Long> drop(Facet facet) {
        long counted = store.counted(facet);
        store.drop(facet);
        return Map.of(facet, -counted);
    }

    /** @return the articles that are or were listed under both */
    public List<UUID> both(Facet one, Facet other) {
        return store.both(one, other);
    }

    /** @return the articles that are or were listed under any of these */
    public List<UUID> listed(Collection<Facet> facets) {
        return store.listed(facets);
    }

    /** Adds to the counts, with the lock of the change log. */
    public void count(Map<Facet, Long> differences) {
        store.count(differences);
    }

    /** Counts all anew, with that lock too. */
    public void countAll() {
        store.countAll();
    }
}
