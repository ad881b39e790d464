package news.gisa.article.listing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import news.gisa.article.Article;
import news.gisa.article.ArticleStatus;
import news.gisa.article.Publication;
import news.gisa.article.Timeline;
import news.gisa.listing.Entry;
import news.gisa.listing.Facet;
import news.gisa.listing.Facet.Shelf;

/**
 * All that an article is listed under, ever: a function of its timeline, its revisions and how it stands at the desk. Readers find
 * it under what the revision in force says, with the start of its first publication as its place; the desk under what the latest
 * revision says. Of what is in the trash it is only kept where readers once found it, for those who are to be told that it is gone.
 */
final class ArticleEntries {
    private final List<Entry> entries = new ArrayList<>();
    private final ZoneId zone;

    /** A list and a place in it: one that continues there continues its entry. */
    private record Place(Facet facet, Instant sortsAt) {}

    private ArticleEntries(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * @param revisions the latest revision by the id of the article, and those of its publications by their own
     * @param zone of the days of sitemaps
     */
    static List<Entry> of(
            Article article, Timeline timeline, Map<UUID, ListedRevision> revisions, ZoneId zone, Instant now) {
        ListedRevision latest = revisions.get(article.id());
        ArticleEntries made = new ArticleEntries(zone);
        made.publications(timeline, revisions);
        if (article.trashed()) {
            made.entries.replaceAll(Entry::once);
            made.work(article, latest, Shelf.trash);
        } else {
            made.work(article, latest, Shelf.desk);
            made.statuses(article, timeline, now);
        }
        return made.entries;
    }

    private void publications(Timeline timeline, Map<UUID, ListedRevision> published) {
        Map<Place, Entry> open = new LinkedHashMap<>();
        timeline.events().stream()
                .filter(event -> event.hasDuration() && !event.isWithdrawal())
                .forEach(event -> places(event, published.get(event.revisionId()))
                        .forEach(place -> {
                            Entry before = open.get(place);
                            boolean continues =
                                    before != null && before.endsAt().equals(event.startsAt());
                            if (before != null && !continues) {
                                entries.add(before);
                            }
                            Instant startsAt = continues ? before.startsAt() : event.startsAt();
                            open.put(place, new Entry(place.facet(), startsAt, event.endsAt(), place.sortsAt()));
                        }));
        entries.addAll(open.values());
        timeline.events().stream()
                .filter(event -> !event.hasDuration() && !event.isWithdrawal())
                .forEach(event -> replaced(event, published.get(event.revisionId())));
    }

    /** An event of the same instant took its place; until that was made it may have been listed. */
    private void replaced(Publication event, ListedRevision revision) {
        revision.facets(Shelf.readers).stream()
                .filter(facet -> entries.stream()
                        .noneMatch(entry ->
                                entry.facet().equals(facet) && entry.startsAt().equals(event.startsAt())))
                .map(facet -> new Entry(facet, event.startsAt(), event.startsAt(), event.startsAt()))
                .toList()
                .forEach(entries::add);
    }

    private Set<Place> places(Publication event, ListedRevision revision) {
        Set<Place> places = new HashSet<>();
        revision.facets(Shelf.readers).forEach(facet -> places.add(new Place(facet, event.publishedAt())));
        if (revision.canonicalHere()) {
            LocalDate day = LocalDate.ofInstant(event.publishedAt(), zone);
            places.add(new Place(ListedRevision.day(day), event.updatedAt()));
        }
        return places;
    }

    private void work(Article article, ListedRevision latest, Shelf shelf) {
        Set<Facet> facets = latest.facets(shelf);
        facets.add(DeskFacets.owner(shelf, article.ownerId()));
        if (article.inReview()) {
            facets.add(DeskFacets.inReview(shelf));
        }
        facets.forEach(facet -> entries.add(Entry.always(facet)));
    }

    /** How it stands from now on, as the clock will have it. */
    private void statuses(Article article, Timeline timeline, Instant now) {
        List<Instant> turns = Stream.concat(
                        Stream.of(Entry.ALWAYS), timeline.events().stream().map(Publication::startsAt))
                .distinct()
                .sorted()
                .toList();
        Map<Facet, Entry> current = new HashMap<>();
        for (int i = 0; i < turns.size(); i++) {
            Instant startsAt = turns.get(i);
            Instant endsAt = i + 1 < turns.size() ? turns.get(i + 1) : Entry.FOREVER;
            if (endsAt.isAfter(now)) {
                Facet status = DeskFacets.status(ArticleStatus.of(article, timeline, startsAt));
                Entry before = current.get(status);
                boolean continues = before != null && before.endsAt().equals(startsAt);
                if (before != null && !continues) {
                    entries.add(before);
                }
                current.put(status, new Entry(status, continues ? before.startsAt() : startsAt, endsAt, Entry.ALWAYS));
            }
        }
        entries.addAll(current.values());
    }
}
