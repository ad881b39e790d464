package news.gisa.preview;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import news.gisa.article.content.Body;
import news.gisa.article.port.ArticlesForPreviews;
import news.gisa.article.reading.ArticleResponse;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.problem.ProblemType;

/** Opens links for whoever has them, until they end. */
@ApplicationScoped
class PreviewOpening {
    private final PreviewRepository previews;
    private final PreviewLinks links;
    private final ArticlesForPreviews articles;
    private final Clock clock;

    PreviewOpening(PreviewRepository previews, PreviewLinks links, ArticlesForPreviews articles, Clock clock) {
        this.previews = previews;
        this.links = links;
        this.articles = articles;
        this.clock = clock;
    }

    /** What a link shows. */
    ArticleResponse open(String token, Body.Format format) {
        Preview preview = links.idOf(token)
                .flatMap(previews::findByIdOptional)
                .orElseThrow(() -> ProblemException.notFound("There is no such preview: the link is not complete."));
        if (preview.revokedAt() != null) {
            throw ended("The link was revoked at " + preview.revokedAt() + ".");
        }
        if (preview.expiredAt(clock.instant())) {
            throw ended("The link expired at " + preview.expiresAt() + ".");
        }
        return articles.revision(preview.articleId(), preview.revision(), format)
                .orElseThrow(() -> ended("The article was taken back."));
    }

    private static ProblemException ended(String what) {
        return new ProblemException(ProblemType.PREVIEW_ENDED, what + " Ask whoever sent it for a new one.");
    }
}
