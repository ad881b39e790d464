package news.gisa.author;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import news.gisa.access.TokenService;
import news.gisa.change.Changes;
import news.gisa.http.Answers;
import news.gisa.http.Answers.Saved;
import news.gisa.http.Cursors;
import news.gisa.http.Inputs;
import news.gisa.http.MergePatch;
import news.gisa.http.MovedException;
import news.gisa.http.Preconditions;
import news.gisa.http.ProblemException;
import news.gisa.http.ProblemType;
import news.gisa.http.Ref;
import news.gisa.http.Slice;
import news.gisa.http.Tagged;
import news.gisa.text.Slugs;

/** The rules of authors: unique slugs that never break, no lost update, no author deleted while an article names it. */
@ApplicationScoped
public class AuthorService {
    static final String PATH = "/api/v1/authors";
    private static final String SCOPE = "authors";

    /** The nil UUID (RFC 9562, section 5.9): no author has it. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final AuthorRepository authors;
    private final TokenService tokens;
    private final Preconditions preconditions;
    private final Changes changes;
    private final Inputs inputs;
    private final Cursors cursors;
    private final Clock clock;

    public AuthorService(
            AuthorRepository authors,
            TokenService tokens,
            Preconditions preconditions,
            Changes changes,
            Inputs inputs,
            Cursors cursors,
            Clock clock) {
        this.authors = authors;
        this.tokens = tokens;
        this.preconditions = preconditions;
        this.changes = changes;
        this.inputs = inputs;
        this.cursors = cursors;
        this.clock = clock;
    }

    Slice<AuthorResponse> list(int limit, String cursor, boolean total) {
        Optional<String[]> after = cursors.decode(SCOPE, cursor);
        List<Author> rows = authors.page(
                after.map(position -> position[0]).orElse(null),
                after.map(position -> UUID.fromString(position[1])).orElse(null),
                limit + 1);
        return Slice.of(rows, limit, author -> cursors.encode(SCOPE, author.name(), author.id()))
                .map(this::responses)
                .withTotal(total ? authors.count() : null);
    }

    AuthorResponse get(String ref) {
        return response(require(ref));
    }

    public AuthorResponse create(AuthorInput input) {
        String slug = input.slug() == null ? freeSlug(input.name()) : claimableSlug(input.slug(), null);
        return store(input, slug);
    }

    Saved<AuthorResponse> put(String ref, AuthorInput input) {
        Optional<Author> present = find(Ref.parse(ref));
        if (present.isPresent()) {
            return new Saved<>(change(present.get(), input), false);
        }
        preconditions.requireAbsentMatch();
        Ref address = Ref.parse(ref);
        if (address.id() != null) {
            throw ProblemException.notFound("There is no author " + ref + "; put to a slug to create one.");
        }
        String wanted = input.slug() == null ? address.slug() : input.slug();
        if (!wanted.equals(address.slug())) {
            throw ProblemException.invalid(
                    "/slug", "Differs from the slug in the address; leave it out or send the same.");
        }
        return new Saved<>(store(input, claimableSlug(wanted, null)), true);
    }

    AuthorResponse patch(String ref, MergePatch patch) {
        // Locked before it is read: the patch must meet the state that it changes.
        Author author = authors.lock(require(ref));
        return change(author, inputs.patched(AuthorInput.of(author), patch, AuthorInput.class));
    }

    void delete(String ref) {
        Author author = authors.lock(require(ref));
        preconditions.requireMatch(response(author));
        long uses = authors.uses(author.id());
        if (uses > 0) {
            throw new ProblemException(
                            ProblemType.IN_USE,
                            "The bylines of " + uses + " articles name this author; deactivate it instead.")
                    .with("count", uses)
                    .with("uses", "/api/v1/articles?author=" + Answers.segment(author.slug()));
        }
        refuseWithTokens(author);
        authors.delete(author);
        changes.record(
                "author.deleted",
                "author",
                author.id(),
                author.name(),
                Set.of("authors", AuthorResponse.tag(author.id()), "headlines"));
    }

    /** @return the authors of ids or slugs, also former ones, as editors write them; unknown ones are left out */
    public Map<String, Author> byRefs(Collection<String> refs) {
        Map<String, UUID> slugs = authors.idsOfSlugs(refs.stream()
                .map(Ref::parse)
                .map(Ref::slug)
                .filter(Objects::nonNull)
                .toList());
        Map<String, UUID> ids = new HashMap<>();
        for (String text : refs) {
            Ref ref = Ref.parse(text);
            ids.put(text, ref.id() != null ? ref.id() : slugs.getOrDefault(ref.slug(), NOBODY));
        }
        Map<UUID, Author> found = authors.byIds(ids.values());
        Map<String, Author> result = new HashMap<>();
        ids.forEach((text, id) -> Optional.ofNullable(found.get(id)).ifPresent(author -> result.put(text, author)));
        return result;
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

    private Optional<Author> find(Ref ref) {
        return authors.findByRef(ref.id(), ref.slug());
    }

    private Author require(String text) {
        Ref ref = Ref.parse(text);
        return find(ref)
                .orElseThrow(() -> authors.findByFormerSlug(ref.slug())
                        .<RuntimeException>map(moved -> new MovedException(PATH, moved.slug()))
                        .orElseGet(() -> ProblemException.notFound("There is no author " + text + ".")));
    }

    private AuthorResponse store(AuthorInput input, String slug) {
        Author author = new Author(input, slug);
        authors.persist(author);
        authors.getEntityManager().persist(new AuthorSlug(slug, author.id()));
        authors.flush();
        changes.record("author.created", "author", author.id(), author.name(), Set.of("authors"));
        return response(author);
    }

    private AuthorResponse change(Author author, AuthorInput input) {
        authors.lock(author);
        preconditions.requireMatch(response(author));
        String slug = input.slug() == null ? author.slug() : claimableSlug(input.slug(), author.id());
        if (authors.getEntityManager().find(AuthorSlug.class, slug) == null) {
            authors.getEntityManager().persist(new AuthorSlug(slug, author.id()));
        }
        int before = author.version();
        author.set(input, slug);
        authors.flush();
        if (author.version() != before) {
            changes.record(
                    "author.updated",
                    "author",
                    author.id(),
                    author.name(),
                    Set.of("authors", AuthorResponse.tag(author.id()), Tagged.NAMES));
        }
        return response(author);
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

    private AuthorResponse response(Author author) {
        return responses(List.of(author)).get(0);
    }

    private List<AuthorResponse> responses(List<Author> page) {
        Map<UUID, Long> counts =
                authors.articleCounts(page.stream().map(Author::id).toList(), clock.instant());
        return page.stream()
                .map(author -> AuthorResponse.of(author, counts.getOrDefault(author.id(), 0L)))
                .toList();
    }
}
