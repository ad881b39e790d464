package news.gisa.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import news.gisa.access.Caller;
import news.gisa.access.Role;
import news.gisa.article.Publication.Kind;
import news.gisa.article.Revision.Signature;
import news.gisa.http.Answers.Saved;
import news.gisa.http.Inputs;
import news.gisa.http.MergePatch;
import news.gisa.http.Preconditions;
import news.gisa.http.ProblemException;
import news.gisa.http.ProblemType;
import news.gisa.http.Ref;
import news.gisa.text.Slugs;

/** What editors do with articles: every save is a revision, publishing adds an event to the timeline. */
@ApplicationScoped
public class ArticleService {
    static final String PATH = "/api/v1/articles";
    private static final int MAX_YEARS_AHEAD = 10;

    private final ArticleRepository articles;
    private final ArticleReader reader;
    private final ContentResolver resolver;
    private final Preconditions preconditions;
    private final Inputs inputs;
    private final Caller caller;
    private final Clock clock;

    ArticleService(
            ArticleRepository articles,
            ArticleReader reader,
            ContentResolver resolver,
            Preconditions preconditions,
            Inputs inputs,
            Caller caller,
            Clock clock) {
        this.articles = articles;
        this.reader = reader;
        this.resolver = resolver;
        this.preconditions = preconditions;
        this.inputs = inputs;
        this.caller = caller;
        this.clock = clock;
    }

    /** @return the draft */
    public ArticleResponse create(ArticleInput input) {
        String slug = input.slug() == null ? freeSlug(input.headline()) : claimableSlug(input.slug(), null);
        return reader.latest(store(input, slug, clock.instant()));
    }

    Saved<ArticleResponse> put(String text, ArticleInput input) {
        Ref ref = Ref.parse(text);
        Optional<Article> present = articles.findByRef(ref);
        if (present.isPresent()) {
            return new Saved<>(change(present.get(), input), false);
        }
        reader.requireNotMoved(ref);
        preconditions.requireAbsentMatch();
        if (ref.id() != null) {
            throw ProblemException.notFound("There is no article " + text + "; put to a slug to create one.");
        }
        if (input.slug() != null && !input.slug().equals(ref.slug())) {
            throw ProblemException.invalid(
                    "/slug", "Differs from the slug in the address; leave it out or send the same.");
        }
        Article article = store(input, claimableSlug(ref.slug(), null), clock.instant());
        return new Saved<>(reader.latest(article), true);
    }

    ArticleResponse patch(String ref, MergePatch patch) {
        Article article = articles.lock(reader.require(ref, true));
        reader.requireOwn(article);
        ArticleInput present = resolver.toInput(latestRevision(article).content());
        return change(article, inputs.patched(present, patch, ArticleInput.class));
    }

    /** Adds an event to the timeline; what is public follows from the clock. */
    public ArticleResponse publish(String ref, PublishRequest request) {
        Article article = articles.lock(reader.require(ref, true));
        Instant now = clock.instant();
        Instant at = request.at() == null ? now : request.at();
        check(request, at, now);
        int number = request.revision() == null ? article.revision() : request.revision();
        Revision revision = articles.revision(article.id(), number);
        if (revision == null) {
            throw ProblemException.invalid(
                    "/revision", "There is no revision " + number + "; the latest is " + article.revision() + ".");
        }
        Kind kind = request.kind() == null
                ? Kind.update
                : Kind.valueOf(request.kind().name());
        publish(article, revision, kind, at, request.until(), signature(now, request.note()));
        return reader.latest(article);
    }

    private static void check(PublishRequest request, Instant at, Instant now) {
        if (at.isAfter(now.plus(MAX_YEARS_AHEAD * 365L, ChronoUnit.DAYS))) {
            throw ProblemException.invalid("/at", "Expected an instant at most " + MAX_YEARS_AHEAD + " years ahead.");
        }
        if (request.until() != null && !request.until().isAfter(at)) {
            throw ProblemException.invalid("/until", "Expected an instant after the one at which it becomes public.");
        }
        if (request.kind() == PublishRequest.Kind.correction && request.note() == null) {
            throw ProblemException.invalid("/note", "A correction needs a note that tells readers what was put right.");
        }
    }

    private void publish(
            Article article, Revision revision, Kind kind, Instant at, Instant until, Signature signature) {
        List<Publication> events =
                new ArrayList<>(articles.timeline(article.id()).events());
        List<Publication> added = new ArrayList<>();
        int next = events.size() + 1;
        added.add(new Publication(article.id(), next, kind, revision, at, signature));
        if (until != null) {
            added.add(new Publication(article.id(), next + 1, Kind.withdrawal, null, until, signature));
        }
        events.addAll(added);
        Timeline.of(events);
        added.forEach(articles.getEntityManager()::persist);
        articles.flush();
    }

    private Article store(ArticleInput input, String slug, Instant now) {
        Content content = resolver.resolve(input, slug);
        Article article = new Article(slug, now, caller.id());
        articles.persist(article);
        articles.getEntityManager().persist(article.save(content, signature(now, input.note())));
        articles.claim(slug, article.id());
        articles.flush();
        return article;
    }

    /** Saves over whatever is the latest version, for callers that have no other. */
    public ArticleResponse overwrite(String ref, ArticleInput input) {
        return save(articles.lock(reader.require(ref, true)), input);
    }

    private ArticleResponse change(Article article, ArticleInput input) {
        articles.lock(article);
        reader.requireOwn(article);
        preconditions.requireMatch(reader.latest(article), base -> changesSince(article, base));
        refuseMoveOfPublished(article, input);
        return save(article, input);
    }

    /** The address is public at once, so it is for editors as soon as anything was published. */
    private void refuseMoveOfPublished(Article article, ArticleInput input) {
        boolean moves = input.slug() != null && !input.slug().equals(article.slug());
        if (moves
                && !caller.has(Role.editor)
                && !articles.timeline(article.id()).events().isEmpty()) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN, "The address of an article that was published is changed by editors only.");
        }
    }

    private ArticleResponse save(Article article, ArticleInput input) {
        String slug = input.slug() == null ? article.slug() : claimableSlug(input.slug(), article.id());
        Content content = resolver.resolve(input, slug);
        if (!content.equals(latestRevision(article).content())) {
            articles.getEntityManager().persist(article.save(content, signature(clock.instant(), input.note())));
            articles.claim(slug, article.id());
            articles.flush();
        }
        return reader.latest(article);
    }

    /** One save that the client has not seen. */
    record Change(int revision, Instant at, String by, String note, List<String> fields) {}

    private List<Change> changesSince(Article article, String version) {
        if (!version.matches("\\d{1,9}")) {
            return List.of();
        }
        List<Revision> revisions = articles.revisionsSince(article.id(), Integer.parseInt(version));
        List<Change> changes = new ArrayList<>();
        for (int i = 1; i < revisions.size(); i++) {
            Revision revision = revisions.get(i);
            changes.add(new Change(
                    revision.number(),
                    revision.savedAt(),
                    revision.savedByName(),
                    revision.note(),
                    revision.content().differencesFrom(revisions.get(i - 1).content())));
        }
        return changes;
    }

    private Revision latestRevision(Article article) {
        return articles.revision(article.id(), article.revision());
    }

    private Signature signature(Instant at, String note) {
        return new Signature(at, caller.id(), caller.name(), note);
    }

    private String claimableSlug(String slug, UUID claimant) {
        if (!Slugs.isSlug(slug)) {
            throw ProblemException.invalid("/slug", Slugs.RULE);
        }
        articles.slug(slug).filter(taken -> !taken.articleId().equals(claimant)).ifPresent(taken -> {
            throw new ProblemException(ProblemType.SLUG_TAKEN, "The slug " + slug + " belongs to another article.")
                    .with("holder", PATH + "/" + taken.articleId());
        });
        return slug;
    }

    private String freeSlug(String headline) {
        String base = Slugs.of(headline).isEmpty() ? "article" : Slugs.of(headline);
        return Slugs.firstFree(base, articles.slugsLike(base));
    }
}
