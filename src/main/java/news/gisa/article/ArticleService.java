package news.gisa.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import news.gisa.access.Caller;
import news.gisa.access.Role;
import news.gisa.change.Changes;
import news.gisa.http.answer.Answers.Saved;
import news.gisa.http.input.Inputs;
import news.gisa.http.input.MergePatch;
import news.gisa.http.input.Ref;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.problem.ProblemType;
import news.gisa.text.Slugs;

/**
 * What editors write: every save that changes something is a revision, and no save changes what is public, but for the address,
 * which follows at once.
 */
@ApplicationScoped
class ArticleService {
    static final String PATH = "/api/v1/articles";

    private final ArticleRepository articles;
    private final ArticleFinder finder;
    private final RevisionFinder revisions;
    private final DeskReader desk;
    private final ContentResolver resolver;
    private final ArticlePreconditions preconditions;
    private final PublicationService publications;
    private final Inputs inputs;
    private final Signatures signatures;
    private final Caller caller;
    private final Changes changes;

    ArticleService(
            ArticleRepository articles,
            ArticleFinder finder,
            RevisionFinder revisions,
            DeskReader desk,
            ContentResolver resolver,
            ArticlePreconditions preconditions,
            PublicationService publications,
            Inputs inputs,
            Signatures signatures,
            Caller caller,
            Changes changes) {
        this.articles = articles;
        this.finder = finder;
        this.revisions = revisions;
        this.desk = desk;
        this.resolver = resolver;
        this.preconditions = preconditions;
        this.publications = publications;
        this.inputs = inputs;
        this.signatures = signatures;
        this.caller = caller;
        this.changes = changes;
    }

    /** What becomes of a text that is saved: a working copy, or public at once. */
    enum Then {
        keep,
        publish;

        static Then of(boolean publish) {
            return publish ? Then.publish : keep;
        }

        Revision.Kind kind() {
            return this == publish ? Revision.Kind.publish : Revision.Kind.save;
        }
    }

    ArticleResponse create(ArticleInput input, Then then) {
        return then(then, store(input, then.kind()));
    }

    Saved<ArticleResponse> put(String text, ArticleInput input, Then then) {
        Ref ref = Ref.parse(text);
        Optional<Article> present = finder.find(ref);
        if (present.isPresent()) {
            Article article = finder.lock(text);
            preconditions.require(article);
            return new Saved<>(change(article, input, null, then), false);
        }
        finder.requireNotMoved(ref);
        preconditions.requireAbsent();
        if (ref.id() != null) {
            throw ProblemException.notFound("There is no article " + text + "; put to a slug to create one.");
        }
        if (input.slug() != null && !input.slug().equals(ref.slug())) {
            throw ProblemException.invalid(
                    "/slug", "Differs from the slug in the address; leave it out or send the same.");
        }
        Article article = store(input, claimableSlug(ref.slug(), null), then.kind());
        return new Saved<>(then(then, article), true);
    }

    ArticleResponse patch(String ref, MergePatch patch, Then then) {
        Article article = finder.lock(ref);
        // Before the patch is applied: the fault of an outdated one is that it is outdated.
        preconditions.require(article);
        Content latest = revisions.latest(article).content();
        ArticleInput present = resolver.toInput(latest);
        ArticleInput patched = inputs.patched(present, patch, ArticleInput.class);
        // What the patch leaves alone is not looked up again: a tag may be renamed at this moment.
        List<UUID> tags = Objects.equals(patched.tags(), present.tags()) ? latest.tagIds() : null;
        return change(article, patched, tags, then);
    }

    private ArticleResponse change(Article article, ArticleInput input, List<UUID> tags, Then then) {
        refuseMoveOfPublished(article, input.slug());
        save(article, input, tags, then.kind());
        return then(then, article);
    }

    /** Saves the content of an older revision once more; what is public stays. */
    ArticleResponse restore(String ref, String number, NoteRequest request) {
        Article article = finder.lock(ref);
        preconditions.holdIfSent(article);
        // The address stays: it is public at once, and a former one goes on leading to the article.
        Content content = revisions.require(article, number).content().withSlug(article.slug());
        resolver.hold(content.byline());
        save(article, content, Revision.Kind.restore, request.note() == null ? "Revision " + number : request.note());
        return desk.latest(article);
    }

    private ArticleResponse then(Then then, Article article) {
        if (then == Then.publish) {
            publications.publishLatest(article);
        }
        return desk.latest(article);
    }

    Article store(ArticleInput input, Revision.Kind kind) {
        String slug = input.slug() == null ? freeSlug(input.headline()) : claimableSlug(input.slug(), null);
        return store(input, slug, kind);
    }

    private Article store(ArticleInput input, String slug, Revision.Kind kind) {
        Content content = resolver.resolve(input, slug, null);
        Signature signature = signatures.sign(input.note());
        Article article = new Article(slug, signature.at(), caller.id(), caller.ownerId());
        articles.persist(article);
        persist(article, content, null, kind, signature);
        articles.flush();
        changes.record("article.created", "article", article.id(), content.headline(), Set.of());
        return article;
    }

    /** The address is public at once, so it is for editors as soon as anything was published. */
    private void refuseMoveOfPublished(Article article, String slug) {
        boolean moves = slug != null && !slug.equals(article.slug());
        if (moves
                && !caller.has(Role.editor)
                && !articles.timeline(article.id()).events().isEmpty()) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN, "The address of an article that was published is changed by editors only.");
        }
    }

    void save(Article article, ArticleInput input, Revision.Kind kind) {
        save(article, input, null, kind);
    }

    /** @param tags where they are known already; null to look up those that the input names */
    private void save(Article article, ArticleInput input, List<UUID> tags, Revision.Kind kind) {
        String slug = input.slug() == null ? article.slug() : claimableSlug(input.slug(), article.id());
        save(article, resolver.resolve(input, slug, tags), kind, input.note());
    }

    private void save(Article article, Content content, Revision.Kind kind, String note) {
        save(article, content, revisions.latest(article).content(), kind, note);
        articles.flush();
    }

    /**
     * Saves unless nothing changed.
     *
     * @param article locked, and not in the trash
     * @param latest the content of its latest revision
     */
    void save(Article article, Content content, Content latest, Revision.Kind kind, String note) {
        if (!content.equals(latest)) {
            persist(article, content, latest, kind, signatures.sign(note));
            // What is public stays, but for the address.
            boolean moves = !content.slug().equals(latest.slug());
            changes.record(
                    "article.saved",
                    "article",
                    article.id(),
                    "revision " + article.revision() + ", " + kind,
                    moves ? ArticleTags.all(article.id()) : Set.of());
        }
    }

    private void persist(Article article, Content content, Content before, Revision.Kind kind, Signature signature) {
        Revision revision = article.save(content, kind, content.changeFrom(before), signature);
        articles.getEntityManager().persist(revision);
        if (before == null || !before.slug().equals(content.slug())) {
            articles.claim(content.slug(), article.id());
        }
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
