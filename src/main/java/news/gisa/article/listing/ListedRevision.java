package news.gisa.article.listing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import news.gisa.listing.Facet;
import news.gisa.listing.Facet.Shelf;

/**
 * What of a revision decides where it is listed.
 *
 * @param canonicalHere whether search engines are to find it on this site
 */
public record ListedRevision(
        UUID articleId, UUID sectionId, String language, boolean canonicalHere, Set<UUID> tagIds, Set<UUID> authorIds) {

    Set<Facet> facets(Shelf shelf) {
        Set<Facet> facets = new HashSet<>();
        facets.add(shelf.all());
        if (sectionId != null) {
            facets.add(shelf.section(sectionId));
        }
        ranges(language).forEach(range -> facets.add(shelf.language(range)));
        tagIds.forEach(tag -> facets.add(shelf.tag(tag)));
        authorIds.forEach(author -> facets.add(shelf.author(author)));
        return facets;
    }

    /** The ranges that find a language tag by basic filtering (RFC 4647 section 3.3.1): itself, and all that it begins with. */
    private static List<String> ranges(String tag) {
        List<String> ranges = new ArrayList<>();
        String lower = tag.toLowerCase(Locale.ROOT);
        for (int end = lower.indexOf('-'); end >= 0; end = lower.indexOf('-', end + 1)) {
            ranges.add(lower.substring(0, end));
        }
        ranges.add(lower);
        return ranges;
    }

    /** What was first published on a day and is of this site, ordered by its last change: the sitemaps of days. */
    public static Facet day(LocalDate date) {
        return Shelf.readers.facet("day", date);
    }
}
