package news.gisa.author;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import news.gisa.author.profile.Bios;
import news.gisa.change.Changes;
import news.gisa.http.Tagged;
import news.gisa.site.SiteConfig;

/** Writes authors with their slugs, and what the change log says of it: what was done, and what the calendar will do. */
@ApplicationScoped
class AuthorWriter {
    private final AuthorRepository authors;
    private final AuthorSlugs slugs;
    private final Changes changes;
    private final SiteConfig site;
    private final Clock clock;

    AuthorWriter(AuthorRepository authors, AuthorSlugs slugs, Changes changes, SiteConfig site, Clock clock) {
        this.authors = authors;
        this.slugs = slugs;
        this.changes = changes;
        this.site = site;
        this.clock = clock;
    }

    /** @param slug wanted; null for one that is made of the name */
    Author create(AuthorInput input, String slug) {
        String own = slug == null ? slugs.free(input.name()) : slugs.claimable(slug, null);
        Author author = new Author(input, own, checked(input));
        authors.persist(author);
        slugs.give(own, author.id());
        authors.flush();
        changes.record("author.created", "author", author.id(), author.name(), Set.of("authors"));
        plan(author);
        return author;
    }

    void change(Author author, AuthorInput input) {
        String slug = input.slug() == null ? author.slug() : slugs.claimable(input.slug(), author.id());
        if (!slugs.isGiven(slug)) {
            slugs.give(slug, author.id());
        }
        int before = author.version();
        author.set(input, slug, checked(input));
        authors.flush();
        if (author.version() != before) {
            record("author.updated", author, Set.of("authors", AuthorResponse.tag(author.id()), Tagged.NAMES));
            plan(author);
        }
    }

    private Bios checked(AuthorInput input) {
        input.checkDays();
        return Bios.of(input.bio(), input.bios(), site.language());
    }

    void delete(Author author) {
        authors.delete(author);
        unplan(author.id());
        record("author.deleted", author, Set.of("authors", AuthorResponse.tag(author.id()), "headlines"));
    }

    /** Lets whatever led to one author lead to the other one, and removes the first. */
    void replace(Author from, Author to) {
        unplan(from.id());
        authors.replace(from, to, clock.instant());
        changes.record(
                "author.merged",
                "author",
                to.id(),
                from.slug() + " (" + from.id() + ") into " + to.slug(),
                Set.of(
                        "authors",
                        AuthorResponse.tag(from.id()),
                        AuthorResponse.tag(to.id()),
                        Tagged.NAMES,
                        "headlines"));
    }

    private void record(String action, Author author, Set<String> tags) {
        changes.record(action, "author", author.id(), author.name(), tags);
    }

    /** At the midnights when the author begins and ends, whatever shows it is another. */
    void plan(Author author) {
        Instant now = clock.instant();
        Set<String> tags = Set.of("authors", AuthorResponse.tag(author.id()));
        List<Changes.Plan> plans = Stream.of(
                        Optional.ofNullable(author.activeFrom())
                                .map(day -> new Changes.Plan(midnight(day), "author.activated", tags)),
                        Optional.ofNullable(author.activeTo())
                                .map(day -> new Changes.Plan(midnight(day.plusDays(1)), "author.deactivated", tags)))
                .flatMap(Optional::stream)
                .filter(plan -> plan.at().isAfter(now))
                .toList();
        changes.plan("author", author.id().toString(), now, plans);
    }

    private void unplan(UUID author) {
        changes.plan("author", author.toString(), clock.instant(), List.of());
    }

    private Instant midnight(LocalDate day) {
        return day.atStartOfDay(site.timeZone()).toInstant();
    }
}
