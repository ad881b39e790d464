package news.gisa.author;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import news.gisa.access.Caller;
import news.gisa.access.Role;
import news.gisa.http.input.Names;
import news.gisa.listing.Facet;
import news.gisa.listing.ListingCounts;
import news.gisa.site.SiteConfig;

/** Authors as the caller may see them today, of a whole page at once. */
@ApplicationScoped
class AuthorAssembler {
    private static final String LATEST = "latest";

    private final ListingCounts counts;
    private final Instance<AuthorInclusion> inclusions;
    private final Caller caller;
    private final SiteConfig site;
    private final Clock clock;

    AuthorAssembler(
            ListingCounts counts,
            @Any Instance<AuthorInclusion> inclusions,
            Caller caller,
            SiteConfig site,
            Clock clock) {
        this.counts = counts;
        this.inclusions = inclusions;
        this.caller = caller;
        this.site = site;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), site.timeZone());
    }

    AuthorResponse one(Author author) {
        return one(author, null);
    }

    /** @param include names of what other rooms add; null for nothing */
    AuthorResponse one(Author author, String include) {
        Map<String, AuthorInclusion> known =
                inclusions.stream().collect(Collectors.toMap(AuthorInclusion::name, inclusion -> inclusion));
        Set<String> names = Names.parse("include", include, known.keySet());
        Object latest = names.contains(LATEST) ? known.get(LATEST).of(author.id()) : null;
        return AuthorResponse.of(author, counts(List.of(author)).getOrDefault(facet(author), 0L), latest, now());
    }

    List<AuthorResponse> page(List<Author> page) {
        Map<Facet, Long> articles = counts(page);
        return page.stream()
                .map(author -> AuthorResponse.of(author, articles.getOrDefault(facet(author), 0L), null, now()))
                .toList();
    }

    private Map<Facet, Long> counts(List<Author> page) {
        return counts.of(page.stream().map(AuthorAssembler::facet).toList());
    }

    private static Facet facet(Author author) {
        return Facet.Shelf.readers.author(author.id());
    }

    private AuthorResponse.Circumstances now() {
        return new AuthorResponse.Circumstances(site.language(), today(), caller.has(Role.editor));
    }
}
