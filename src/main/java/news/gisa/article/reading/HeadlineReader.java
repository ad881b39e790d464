package news.gisa.article.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import news.gisa.article.reading.PublicQueries.Position;
import news.gisa.change.ChangeReader;
import news.gisa.http.answer.Slice;
import news.gisa.http.seal.Cursors;
import news.gisa.listing.Facet;

/** Public articles as list rows, now or as of an instant, and what became of those that are no longer in a list. */
@ApplicationScoped
public class HeadlineReader {
    private final PublicQueries articles;
    private final Cursors cursors;
    private final Clock clock;

    HeadlineReader(PublicQueries articles, Cursors cursors, Clock clock) {
        this.articles = articles;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** Newest first. */
    public Slice<HeadlineRow> list(PublicFilter filter, int limit, String cursor, boolean total) {
        Instant at = filter.asOf() == null ? clock.instant() : filter.asOf();
        String scope = "headlines " + filter;
        Position after = cursors.decode(scope, cursor).map(Position::parse).orElse(null);
        return Slice.of(
                        articles.headlines(filter, at, after, limit + 1),
                        limit,
                        row -> cursors.encode(scope, row.publishedAt(), row.id()))
                .withTotal(total ? articles.count(filter, at) : null);
    }

    /** Under what the articles of a list are of which few are; empty for a long list. */
    public Optional<Facet> few(PublicFilter filter) {
        return articles.few(filter);
    }

    /**
     * The newest changes of articles that are or were under a facet, in their order.
     *
     * @param ref where not all with the first number were read, the last one that was; else null
     */
    public List<ChangeReader.Newest> changes(Facet facet, long after, String ref, long until, int size) {
        return articles.changes(facet, after, ref, until, size);
    }

    /** Those of these articles that are public and in the list, in no order. */
    public List<HeadlineRow> of(Collection<UUID> ids, PublicFilter filter) {
        return ids.isEmpty() ? List.of() : articles.headlinesOf(ids, filter, clock.instant());
    }

    /** @return those of these articles that are public */
    public Set<UUID> publicOnes(Collection<UUID> ids) {
        return of(ids, PublicFilter.NONE).stream().map(HeadlineRow::id).collect(Collectors.toSet());
    }

    /** Of articles that are not in the list: those that were, and why they are gone. One that never was stays unknown. */
    public Map<UUID, GoneReason> gone(Collection<UUID> ids, PublicFilter filter) {
        return ids.isEmpty() ? Map.of() : articles.gone(ids, filter, clock.instant());
    }
}
