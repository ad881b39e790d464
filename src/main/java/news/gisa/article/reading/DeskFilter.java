package news.gisa.article.reading;

import static news.gisa.article.reading.PublicFilter.facet;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import news.gisa.article.ArticleStatus;
import news.gisa.article.listing.DeskFacets;
import news.gisa.listing.Facet;
import news.gisa.listing.Facet.Shelf;

/**
 * Which articles a list for the desk shows; null leaves a property open. What they say is what their latest revision says.
 *
 * @param status null for every article but those in the trash
 * @param inReview whether the latest text waits for the desk, public or not
 * @param changedSince changed in any way at or after this instant
 * @param text that the headline contains, in any case
 * @param mine only what the caller may call own
 */
record DeskFilter(
        ArticleStatus status,
        Boolean inReview,
        UUID section,
        UUID tag,
        UUID author,
        String language,
        Instant changedSince,
        String text,
        boolean mine) {
    /**
     * Under what an article is listed that is in the list, but for what only its row tells.
     *
     * @param owner whose, where the list is of one's own; else null
     */
    List<Facet> facets(UUID owner) {
        Shelf shelf = status == ArticleStatus.trashed ? Shelf.trash : Shelf.desk;
        List<Facet> facets = Stream.of(
                        facet(status == ArticleStatus.trashed ? null : status, DeskFacets::status),
                        facet(Boolean.TRUE.equals(inReview) ? inReview : null, asked -> DeskFacets.inReview(shelf)),
                        facet(section, shelf::section),
                        facet(tag, shelf::tag),
                        facet(author, shelf::author),
                        facet(language, range -> shelf.language(range.toLowerCase(Locale.ROOT))),
                        facet(owner, id -> DeskFacets.owner(shelf, id)))
                .flatMap(Optional::stream)
                .toList();
        return facets.isEmpty() ? List.of(shelf.all()) : facets;
    }

    DeskFilter mineOnly() {
        return new DeskFilter(status, inReview, section, tag, author, language, changedSince, text, true);
    }
}
