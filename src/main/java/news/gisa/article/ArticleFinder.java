package news.gisa.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import news.gisa.access.Caller;
import news.gisa.access.Role;
import news.gisa.http.input.Ref;
import news.gisa.http.problem.MovedException;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.problem.ProblemType;

/** From the address of an article to the article, as far as the caller may reach it. */
@ApplicationScoped
public class ArticleFinder {
    private final ArticleRepository articles;
    private final PublicationRepository publications;
    private final RevisionFinder revisions;
    private final Caller caller;
    private final Clock clock;

    ArticleFinder(
            ArticleRepository articles,
            PublicationRepository publications,
            RevisionFinder revisions,
            Caller caller,
            Clock clock) {
        this.articles = articles;
        this.publications = publications;
        this.revisions = revisions;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws ProblemException 404 when no article has or had this id or slug */
    public Article require(String text) {
        return articles.findByRef(Ref.parse(text)).orElseThrow(() -> nothing(text));
    }

    /**
     * The publication in force.
     *
     * @throws MovedException where it is public elsewhere now
     * @throws ProblemException 410 when it was withdrawn; 404, in the words for no article at all, when it never was public, or
     *     not at this address, or is in the trash
     */
    public Publication requirePublic(Article article, String text, Instant at) {
        Ref ref = Ref.parse(text);
        Optional<Publication> event = known(article, at);
        if (event.isEmpty()) {
            requireLatestAddress(article, ref);
            throw reaches(article) ? nothingPublic(text) : nothing(text);
        }
        requirePublicAddress(article, ref, event.get());
        if (event.get().isWithdrawal()) {
            throw new ProblemException(
                            ProblemType.WITHDRAWN,
                            "The article was withdrawn at " + event.get().startsAt() + ".")
                    .with("withdrawnAt", event.get().startsAt())
                    .with("reason", event.get().note());
        }
        return event.get();
    }

    /** Readers find an article at the slug of what is public; from slugs it had until then they are led there. */
    private void requirePublicAddress(Article article, Ref ref, Publication event) {
        if (ref.slug() == null || ref.slug().equals(slug(event))) {
            return;
        }
        Instant now = clock.instant();
        if (!articles.leads(article, ref.slug(), event.startsAt().isAfter(now) ? event.startsAt() : now)) {
            throw nothing(ref.text());
        }
        known(article, now)
                .map(this::slug)
                .filter(present -> !present.equals(ref.slug()))
                .ifPresent(present -> {
                    throw moved(article, present);
                });
    }

    /** @return null for a withdrawal */
    private String slug(Publication event) {
        return event.isWithdrawal() ? null : revisions.of(event).slug();
    }

    private boolean isPublicAddress(Article article, Ref ref) {
        return ref.slug() != null
                && !ref.slug().equals(article.slug())
                && known(article, clock.instant())
                        .map(this::slug)
                        .filter(slug -> slug.equals(ref.slug()))
                        .isPresent();
    }

    /** Whoever works on it is led from a former slug to the latest. */
    private void requireLatestAddress(Article article, Ref ref) {
        if (ref.slug() != null && !ref.slug().equals(article.slug()) && reaches(article)) {
            throw moved(article, article.slug());
        }
    }

    private static MovedException moved(Article article, String slug) {
        return new MovedException(ArticleAddresses.PATH, slug, ArticleTags.one(article.id()));
    }

    /** The publication in force of an article that the public knows of; it may be a withdrawal. */
    public Optional<Publication> known(Article article, Instant at) {
        return publications
                .inForce(article.id(), at)
                .filter(inForce -> inForce.publishedAt() != null && !article.trashed());
    }

    private static ProblemException nothing(String text) {
        return ProblemException.notFound("There is no article " + text + " here.");
    }

    private static ProblemException nothingPublic(String text) {
        return ProblemException.notFound("Readers see no article " + text + " here. You may read it: GET "
                + ArticleAddresses.PATH + "/{ref}?version=latest.");
    }

    /** For those who work on it: a contributor reaches own articles only, and is not told of others that are not public. */
    public Article requireForDesk(String text) {
        caller.require(Role.contributor);
        Ref ref = Ref.parse(text);
        Article article = find(ref).orElseThrow(() -> nothing(text));
        if (!reaches(article)) {
            throw new ProblemException(ProblemType.FORBIDDEN, "A contributor sees and changes own articles only.");
        }
        if (!isPublicAddress(article, ref)) {
            requireLatestAddress(article, ref);
        }
        return article;
    }

    /** One writer at a time from here to the end of the transaction; what is in the trash is not worked on. */
    public Article lock(String text) {
        Article article = lockAnywhere(text);
        if (article.trashed()) {
            throw inTrash();
        }
        return article;
    }

    /** The same, in the trash or not. */
    public Article lockAnywhere(String text) {
        return articles.lock(requireForDesk(text));
    }

    public static ProblemException inTrash() {
        return new ProblemException(ProblemType.IN_TRASH, "The article is in the trash; take it out first.");
    }

    private boolean reaches(Article article) {
        return caller.has(Role.editor) || caller.has(Role.contributor) && caller.owns(article.ownerId());
    }

    /** The article that has or had this id or slug, if the caller may be told of it. */
    public Optional<Article> find(Ref ref) {
        return articles.findByRef(ref).filter(article -> mayKnow(article, ref.slug()));
    }

    /**
     * Whether the caller may be told that it is there: it is the caller's to work on, or the public knows of it.
     *
     * @param slug that it has or had; null where it is asked for by its id
     */
    boolean mayKnow(Article article, String slug) {
        Instant now = clock.instant();
        return reaches(article)
                || known(article, now).isPresent() && (slug == null || articles.leads(article, slug, now));
    }

    /** What was public, even long ago, is for editors to move, to hide and to show again. */
    public void requireEditorOnceOnTimeline(Article article, String detail) {
        if (!caller.has(Role.editor) && publications.onTimeline(article.id())) {
            throw new ProblemException(ProblemType.FORBIDDEN, detail);
        }
    }
}
