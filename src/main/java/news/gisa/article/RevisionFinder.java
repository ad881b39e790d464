package news.gisa.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import news.gisa.http.problem.ProblemException;

/** From the words that clients have for a revision to the revision. */
@ApplicationScoped
public class RevisionFinder {
    public static final String LATEST = "latest";
    public static final String PUBLISHED = "published";

    private final RevisionRepository revisions;
    private final PublicationRepository publications;
    private final Clock clock;

    RevisionFinder(RevisionRepository revisions, PublicationRepository publications, Clock clock) {
        this.revisions = revisions;
        this.publications = publications;
        this.clock = clock;
    }

    /** @throws ProblemException 404 when the article was purged since it was found */
    public Revision latest(Article article) {
        return article.latest().orElseGet(() -> article.remember(require(article, String.valueOf(article.revision()))));
    }

    /**
     * @param parameter where the word came from, for the problem
     * @param version latest, published or a number
     */
    public Revision require(Article article, String parameter, String version) {
        return switch (version) {
            case LATEST -> latest(article);
            case PUBLISHED -> published(article, parameter);
            default -> {
                if (number(version) == 0) {
                    throw ProblemException.badParameter(
                            parameter, "Expected latest, published or the number of a revision.");
                }
                yield require(article, version);
            }
        };
    }

    /** @throws ProblemException 404 when there is none of this number */
    public Revision require(Article article, String number) {
        return find(article, number)
                .orElseThrow(() -> ProblemException.notFound(
                        "There is no revision " + number + "; the latest is " + article.revision() + "."));
    }

    public Optional<Revision> find(Article article, String number) {
        return revisions.find(article.id(), number(number));
    }

    /** Newest first, without the bodies. */
    public List<Revision> before(Article article, int number, int size) {
        return revisions.before(article.id(), number, size);
    }

    /** Oldest first, without the bodies. */
    public List<Revision> after(Article article, int number, int size) {
        return revisions.after(article.id(), number, size);
    }

    /**
     * The revision that an event makes public; the event is no withdrawal.
     *
     * @throws ProblemException 404 when the article was purged since the event was found
     */
    public Revision of(Publication event) {
        return revisions
                .findByIdOptional(event.revisionId())
                .orElseThrow(() -> ProblemException.notFound("The article is no longer there."));
    }

    private Revision published(Article article, String parameter) {
        return publications
                .inForce(article.id(), clock.instant())
                .filter(event -> !event.isWithdrawal())
                .flatMap(event -> revisions.find(article.id(), event.revisionNumber()))
                .orElseThrow(() -> ProblemException.badParameter(
                        parameter, "Nothing of this article is public now; give the number of a revision."));
    }

    /** @return 0, which no revision has, for what is no number */
    private static int number(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }
}
