package news.gisa.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import news.gisa.http.problem.ProblemException;

/** From the words that clients have for a revision to the revision. */
@ApplicationScoped
class RevisionFinder {
    static final String LATEST = "latest";
    static final String PUBLISHED = "published";

    private final ArticleRepository articles;
    private final Clock clock;

    RevisionFinder(ArticleRepository articles, Clock clock) {
        this.articles = articles;
        this.clock = clock;
    }

    /** @throws ProblemException 404 when the article was purged since it was found */
    Revision latest(Article article) {
        return require(article, String.valueOf(article.revision()));
    }

    /**
     * @param parameter where the word came from, for the problem
     * @param version latest, published or a number
     */
    Revision require(Article article, String parameter, String version) {
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
    Revision require(Article article, String number) {
        return find(article, number)
                .orElseThrow(() -> ProblemException.notFound(
                        "There is no revision " + number + "; the latest is " + article.revision() + "."));
    }

    Optional<Revision> find(Article article, String number) {
        return Optional.ofNullable(articles.revision(article.id(), number(number)));
    }

    private Revision published(Article article, String parameter) {
        return articles.inForce(article.id(), clock.instant())
                .filter(event -> !event.isWithdrawal())
                .map(event -> articles.revision(article.id(), event.revisionNumber()))
                .orElseThrow(() -> ProblemException.badParameter(
                        parameter, "Nothing of this article is public now; give the number of a revision."));
    }

    /** @return 0, which no revision has, for what is no number */
    private static int number(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }
}
