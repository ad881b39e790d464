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
    private final Caller caller;
    private final Clock clock;

    ArticleFinder(ArticleRepository articles, PublicationRepository publications, Caller caller, Clock clock) {
        this.articles = articles;
        this.publications = publications;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws ProblemException 404 when there is none; a former slug redirects those who may see where to */
    public Article require(String text) {
        Ref ref = Ref.parse(text);
        return articles.findByRef(ref).orElseGet(() -> {
            requireNotMoved(ref);
            throw nothing(text);
        });
    }

    /**
     * The publication in force.
     *
     * @throws ProblemException 410 when it was withdrawn; 404, in the words for no article at all, when it never was public or
     *     is in the trash
     */
    public Publication requirePublic(Article article, String text, Instant at) {
        Publication event = known(article, at).orElseThrow(() -> nothing(text));
        if (event.isWithdrawal()) {
            throw new ProblemException(ProblemType.WITHDRAWN, "The article was withdrawn at " + event.startsAt() + ".")
                    .with("withdrawnAt", event.startsAt())
                    .with("reason", event.note());
        }
        return event;
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

    /** For those who work on it: a contributor reaches own articles only, and is not told of others that are not public. */
    public Article requireForDesk(String text) {
        caller.require(Role.contributor);
        Article article = require(text);
        if (!mayKnow(article)) {
            throw nothing(text);
        }
        if (!reaches(article)) {
            throw new ProblemException(ProblemType.FORBIDDEN, "A contributor sees and changes own articles only.");
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

    /** Whether the caller may be told that it is there: it is the caller's to work on, or the public knows of it. */
    public boolean mayKnow(Article article) {
        return reaches(article) || known(article, clock.instant()).isPresent();
    }

    /** What was public, even long ago, is for editors to move, to hide and to show again. */
    public void requireEditorOnceOnTimeline(Article article, String detail) {
        if (!caller.has(Role.editor) && publications.onTimeline(article.id())) {
            throw new ProblemException(ProblemType.FORBIDDEN, detail);
        }
    }

    public Optional<Article> find(Ref ref) {
        return articles.findByRef(ref);
    }

    /** Redirects those who may see the article that once had this slug. */
    public void requireNotMoved(Ref ref) {
        if (ref.slug() == null) {
            return;
        }
        articles.findByFormerSlug(ref.slug()).filter(this::mayKnow).ifPresent(moved -> {
            throw new MovedException(ArticleAddresses.PATH, moved.slug());
        });
    }
}
