package news.gisa.headline;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import news.gisa.article.ArticleTags;
import news.gisa.article.reading.HeadlineReader;
import news.gisa.article.reading.HeadlineRow;
import news.gisa.article.reading.PublicFilter;
import news.gisa.change.ChangeReader;
import news.gisa.http.answer.Slice;
import news.gisa.http.seal.Cursors;
import news.gisa.listing.Facet;

/**
 * What a client lacks since its last visit. The first visit walks the list, and then the log from where it stood when the walk
 * began: what changed during the walk comes once more. Of the log only the newest change of each article is read, and the
 * article as it is now; such changes are kept for good, so no cursor is ever too old.
 */
@ApplicationScoped
class HeadlineSync {
    private static final String WALK = "walk";
    private static final String LOG = "log";

    private final HeadlineReader articles;
    private final ChangeReader changes;
    private final Cursors cursors;

    HeadlineSync(HeadlineReader articles, ChangeReader changes, Cursors cursors) {
        this.articles = articles;
        this.changes = changes;
        this.cursors = cursors;
    }

    /** @return items, and always a cursor */
    Slice<HeadlineChange> changes(PublicFilter filter, int limit, String cursor) {
        String scope = "headline changes " + filter;
        String[] position = cursors.decode(scope, cursor).orElse(new String[] {WALK, null});
        if (position[0].equals(LOG)) {
            return log(filter, limit, scope, Long.parseLong(position[1]), position.length > 2 ? position[2] : null);
        }
        // Read before the list: what is not in this page, because it came later, is in the log after it.
        long seq = position[1] == null ? changes.newest(ArticleTags.TOPIC) : Long.parseLong(position[1]);
        return walk(filter, limit, scope, seq, position[1] == null ? null : position[2]);
    }

    private Slice<HeadlineChange> walk(PublicFilter filter, int limit, String scope, long seq, String at) {
        Slice<HeadlineItem> page = articles.list(filter, limit, at, false).map(HeadlineItem::of);
        String next = page.nextCursor() == null
                ? cursors.encode(scope, LOG, seq)
                : cursors.encode(scope, WALK, seq, page.nextCursor());
        return Slice.of(List.copyOf(page.items()), next);
    }

    /** @param ref of several things with the same change, the last one that was read; null for all of them */
    private Slice<HeadlineChange> log(PublicFilter filter, int limit, String scope, long after, String ref) {
        long last = changes.newest(ArticleTags.TOPIC);
        // Of a short list the changes are found by its articles, and not by all that changed.
        Optional<Facet> few = articles.few(filter);
        ChangeReader.Newest at = new ChangeReader.Newest(ref, after);
        List<HeadlineChange> items = List.of();
        boolean more = true;
        // An empty page says that there is nothing more; one on which nothing concerns this client is passed over.
        while (items.isEmpty() && more) {
            ChangeReader.Newest from = at;
            List<ChangeReader.Newest> newest = few.map(
                            facet -> articles.changes(facet, from.seq(), from.ref(), last, limit))
                    .orElseGet(() -> changes.newest(ArticleTags.TOPIC, from.seq(), from.ref(), limit));
            more = newest.size() == limit;
            if (!newest.isEmpty()) {
                items = items(filter, newest);
                at = newest.get(newest.size() - 1);
            }
        }
        return Slice.of(
                items,
                more
                        ? cursors.encode(scope, LOG, at.seq(), at.ref())
                        : cursors.encode(scope, LOG, Math.max(at.seq(), last)));
    }

    private List<HeadlineChange> items(PublicFilter filter, List<ChangeReader.Newest> newest) {
        List<UUID> ids =
                newest.stream().map(change -> UUID.fromString(change.ref())).toList();
        Map<UUID, HeadlineChange> present = present(filter, ids);
        return ids.stream().map(present::get).filter(Objects::nonNull).toList();
    }

    /** How articles stand now in a list; one that never was in it is left out. */
    Map<UUID, HeadlineChange> present(PublicFilter filter, List<UUID> ids) {
        Map<UUID, HeadlineChange> present = new HashMap<>();
        List<HeadlineRow> rows = articles.of(ids, filter);
        HeadlineItem.of(rows).forEach(item -> present.put(item.id(), item));
        articles.gone(ids.stream().filter(id -> !present.containsKey(id)).toList(), filter)
                .forEach((id, reason) -> present.put(id, new HeadlineGone(id, reason)));
        return present;
    }
}
