package news.gisa.article.reading;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import news.gisa.listing.Facet;
import news.gisa.listing.Facet.Shelf;

/**
 * Which public articles a list shows; null leaves a property open.
 *
 * @param language a language tag without fault, which finds those that begin with it too
 * @param from published at or after this instant
 * @param to published before this instant
 * @param asOf what was public at this instant; null for now
 */
public record PublicFilter(
        UUID section, UUID tag, UUID author, String language, Instant from, Instant to, Instant asOf) {
    /** All that is public now. */
    public static final PublicFilter NONE = new PublicFilter(null, null, null, null, null, null, null);

    /** Under what an article is listed that is in the list, but for the times; all of it. */
    List<Facet> facets() {
        Shelf readers = Shelf.readers;
        List<Facet> facets = Stream.of(
                        facet(section, readers::section),
                        facet(tag, readers::tag),
                        facet(author, readers::author),
                        facet(language, range -> readers.language(range.toLowerCase(Locale.ROOT))))
                .flatMap(Optional::stream)
                .toList();
        return facets.isEmpty() ? List.of(readers.all()) : facets;
    }

    static <T> Optional<Facet> facet(T value, Function<T, Facet> facet) {
        return Optional.ofNullable(value).map(facet);
    }

    /** The language and all that is more exactly the same: a pattern for a tag in lower case with a hyphen behind it. */
    String languages() {
        return languages(language);
    }

    static String languages(String range) {
        return range == null ? null : range.toLowerCase(Locale.ROOT) + "-%";
    }

    /** All of an author that is public now. */
    public static PublicFilter of(UUID author) {
        return new PublicFilter(null, null, author, null, null, null, null);
    }
}
