package news.gisa.author;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import news.gisa.access.token.TokenService;
import news.gisa.change.Changes;
import news.gisa.http.Tagged;
import news.gisa.http.answer.Answers.Saved;
import news.gisa.http.answer.Slice;
import news.gisa.http.input.Inputs;
import news.gisa.http.input.MergePatch;
import news.gisa.http.input.Ref;
import news.gisa.http.problem.MovedException;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.problem.ProblemType;
import news.gisa.http.seal.Cursors;
import news.gisa.http.write.Preconditions;
import news.gisa.site.SiteConfig;
import news.gisa.text.PathSegment;
import news.gisa.text.Slugs;

/** The rules of authors: unique slugs that never break, no lost update, no author deleted while an article names it. */
@ApplicationScoped
public class AuthorService {
    static final String PATH = "/api/v1/authors";
    private static final String SCOPE = "authors";

    private final AuthorRepository authors;
    private final AuthorFinder finder;
    private final AuthorAssembler assembler;
    private final TokenService tokens;
    private final Preconditions preconditions;
    private final Changes changes;
    private final Inputs inputs;
    private final Cursors cursors;
    private final SiteConfig site;
    private final Clock clock;

    public AuthorService(
            AuthorRepository authors,
            AuthorFinder finder,
            AuthorAssembler assembler,
            TokenService tokens,
            Preconditions preconditions,
            Changes changes,
            Inputs inputs,
            Cursors cursors,
            SiteConfig site,
            Clock clock) {
        this.authors = authors;
        this.finder = finder;
        this.assembler = assembler;
        this.tokens = tokens;
        this.preconditions = preconditions;
        this.changes = changes;
        this.inputs = inputs;
        this.cursors = cursors;
        this.site = site;
        this.clock = clock;
    }

    Slice<AuthorResponse> list(AuthorFilter filter, int limit, String cursor, boolean total) {
        String scope = SCOPE + " " + filter;
        Optional<String[]> after = cursors.decode(scope, cursor);
        List<Author> rows = authors.page(
                filter,
                assembler.today(),
                after.map(position -> position[0]).orElse(null),
                after.map(position -> UUID.fromString(position[1])).orElse(null),
                limit + 1);
        return Slice.of(rows, limit, author -> cursors.encode(scope, author.name(), author.id()))
                .map(assembler::page)
                .withTotal(total ? authors.count(filter, assembler.today()) : null);
    }

    /** @param include names of what other rooms add; null for nothing */
    AuthorResponse get(String ref, String include) {
        return assembler.one(finder.require(ref), include);
    }

    public AuthorResponse create(AuthorInput input) {
        String slug = input.slug() == null ? freeSlug(input.name()) : claimableSlug(input.slug(), null);
        return store(input, slug);
    }

    Saved<AuthorResponse> put(String ref, AuthorInput input) {
        Ref address = Ref.parse(ref);
        Optional<Author> present = finder.find(address);
        if (present.isPresent()) {
            return new Saved<>(change(present.get(), input), false);
        }
        if (address.id() != null) {
            finder.findFormer(address).ifPresent(stayed -> {
                throw new MovedException(PATH, stayed.slug());
            });
            throw ProblemException.notFound("There is no author " + ref + "; put to a slug to create one.");
        }
        preconditions.requireAbsentMatch();
        String wanted = input.slug() == null ? address.slug() : input.slug();
        if (!wanted.equals(address.slug())) {
            throw ProblemException.invalid(
                    "/slug", "Differs from the slug in the address; leave it out or send the same.");
        }
        return new Saved<>(store(input, claimableSlug(wanted, null)), true);
    }

    AuthorResponse patch(String ref, MergePatch patch) {
        // Locked before it is read: the patch must meet the state that it changes.
        Author author = authors.lock(finder.require(ref));
        return change(author, inputs.patched(AuthorInput.of(author, patch, site.language()), patch, AuthorInput.class));
    }

    void delete(String ref) {
        Author author = authors.lock(finder.require(ref));
        preconditions.requireMatch(assembler.one(author));
        long uses = authors.uses(author.id());
        if (uses > 0) {
            throw new ProblemException(
                            ProblemType.IN_USE,
                            "The bylines of " + uses + " articles name this author; deactivate it instead.")
                    .with("count", uses)
                    .with("uses", "/api/v1/articles?author=" + PathSegment.of(author.slug()));
        }
        refuseWithTokens(author);
        authors.delete(author);
        changes.plan("author", author.id().toString(), clock.instant(), List.of());
        changes.record(
                "author.deleted",
                "author",
                author.id(),
                author.name(),
                Set.of("authors", AuthorResponse.tag(author.id()), "headlines"));
    }

    /** @return the authors of ids or slugs, also former ones, as editors write them; unknown ones are left out */
    public Map<String, Author> byRefs(Collection<String> refs) {
        return finder.byRefs(refs);
    }

    /**
     * Keeps authors from being merged or removed until the end of the transaction, which is about to name them. The foreign key
     * alone does not: H2 looks whether the author is there, but lets another transaction remove the row before this one ends.
     *
     * @throws ProblemException if one is gone
     */
    public void hold(Set<UUID> ids) {
        if (!ids.isEmpty() && authors.hold(ids) < ids.size()) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "An author of the byline was merged or removed at the same moment. Try again.");
        }
    }

    /** @throws MovedException for a former address */
    public Author require(String ref) {
        return finder.require(ref);
    }

    public Map<UUID, Author> byIds(Collection<UUID> ids) {
        return authors.byIds(ids);
    }

    private void refuseWithTokens(Author author) {
        long count = tokens.countValid(author.id());
        if (count > 0) {
            throw new ProblemException(
                            ProblemType.IN_USE, count + " valid tokens are bound to this author; revoke them first.")
                    .with("count", count)
                    .with("uses", "/api/v1/tokens?author=" + author.id());
        }
    }

    private AuthorResponse store(AuthorInput input, String slug) {
        Author author = new Author(input, slug, checked(input));
        authors.persist(author);
        authors.getEntityManager().persist(new AuthorSlug(slug, author.id()));
        authors.flush();
        changes.record("author.created", "author", author.id(), author.name(), Set.of("authors"));
        plan(author);
        return assembler.one(author);
    }

    private AuthorResponse change(Author author, AuthorInput input) {
        authors.lock(author);
        preconditions.requireMatch(assembler.one(author));
        String slug = input.slug() == null ? author.slug() : claimableSlug(input.slug(), author.id());
        if (authors.getEntityManager().find(AuthorSlug.class, slug) == null) {
            authors.getEntityManager().persist(new AuthorSlug(slug, author.id()));
        }
        int before = author.version();
        author.set(input, slug, checked(input));
        authors.flush();
        if (author.version() != before) {
            changes.record(
                    "author.updated",
                    "author",
                    author.id(),
                    author.name(),
                    Set.of("authors", AuthorResponse.tag(author.id()), Tagged.NAMES));
            plan(author);
        }
        return assembler.one(author);
    }

    private Bios checked(AuthorInput input) {
        input.checkDays();
        return Bios.of(input.bio(), input.bios(), site.language());
    }

    /** At the midnights when the author begins and ends, whatever shows it is another. */
    private void plan(Author author) {
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

    private Instant midnight(LocalDate day) {
        return day.atStartOfDay(site.timeZone()).toInstant();
    }

    private String claimableSlug(String slug, UUID claimant) {
        if (!Slugs.isSlug(slug)) {
            throw ProblemException.invalid("/slug", Slugs.RULE);
        }
        AuthorSlug taken = authors.getEntityManager().find(AuthorSlug.class, slug);
        if (taken != null && !taken.authorId().equals(claimant)) {
            throw new ProblemException(ProblemType.SLUG_TAKEN, "The slug " + slug + " belongs to another author.")
                    .with("holder", PATH + "/" + taken.authorId());
        }
        return slug;
    }

    private String freeSlug(String name) {
        String base = Slugs.of(name).isEmpty() ? "author" : Slugs.of(name);
        return Slugs.firstFree(base, authors.slugsLike(base));
    }
}
