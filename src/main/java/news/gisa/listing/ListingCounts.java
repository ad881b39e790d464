package news.gisa.listing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How many articles are listed under a facet now: kept, and exact at every instant. */
@ApplicationScoped
public class ListingCounts {
    private final ListingStore store;
    private final PendingCounts pending;
    private final Clock clock;

    ListingCounts(ListingStore store, PendingCounts pending, Clock clock) {
        this.store = store;
        this.pending = pending;
        this.clock = clock;
    }

    public long of(Facet facet) {
        return of(List.of(facet)).getOrDefault(facet, 0L);
    }

    /** @return those with any */
    public Map<Facet, Long> of(Collection<Facet> facets) {
        if (facets.isEmpty()) {
            return Map.of();
        }
        Map<Facet, Long> counts = new HashMap<>(store.counts(facets, clock.instant()));
        pending.all().forEach((facet, difference) -> {
            if (facets.contains(facet)) {
                counts.merge(facet, difference, Long::sum);
            }
        });
        return counts;
    }

    /** Articles of which the clock changed under what they are listed, and counts do not know it yet. */
    public List<UUID> due(int size) {
        return store.due(clock.instant(), size);
    }

    /** The same facets, the one with the fewest articles first. */
    public List<Facet> rarestFirst(List<Facet> facets) {
        if (facets.size() < 2) {
            return facets;
        }
        Map<Facet, Long> counts = of(facets);
        return facets.stream()
                .sorted(Comparator.comparingLong(facet -> counts.getOrDefault(facet, 0L)))
                .toList();
    }
}
