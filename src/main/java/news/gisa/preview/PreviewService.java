package news.gisa.preview;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import news.gisa.access.Caller;
import news.gisa.access.audit.Audit;
import news.gisa.article.port.ArticlesForPreviews;
import news.gisa.article.port.ArticlesForPreviews.Editable;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.problem.ProblemType;
import news.gisa.http.write.Preconditions;

/** The rules of previews: who may give a revision away, how often, and how it is taken back. */
@ApplicationScoped
class PreviewService {
    private static final int MAX_LIVE = 100;

    private final PreviewRepository previews;
    private final PreviewReader reader;
    private final ArticlesForPreviews articles;
    private final Preconditions preconditions;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    PreviewService(
            PreviewRepository previews,
            PreviewReader reader,
            ArticlesForPreviews articles,
            Preconditions preconditions,
            Caller caller,
            Audit audit,
            Clock clock) {
        this.previews = previews;
        this.reader = reader;
        this.articles = articles;
        this.preconditions = preconditions;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    PreviewResponse create(String ref, PreviewRequest request) {
        // Locked, so that requests at the same moment do not pass the limit together.
        Editable article = articles.lockEditable(ref);
        Instant now = clock.instant();
        int revision = request.revision() == null ? article.revision() : request.revision();
        if (revision > article.revision()) {
            throw ProblemException.invalid(
                    "/revision", "There is no revision " + revision + "; the latest is " + article.revision() + ".");
        }
        refuseUnlessRoom(article, now);
        Preview preview = new Preview(
                article.id(),
                revision,
                request.note(),
                new Preview.Maker(caller.id(), caller.name()),
                now,
                now.plus(Duration.ofHours(request.hoursOrUsual())));
        previews.persist(preview);
        audit.record("article.preview-created", "article", article.id(), "revision " + revision + ", " + preview.id());
        return reader.response(preview);
    }

    private void refuseUnlessRoom(Editable article, Instant now) {
        if (article.trashed()) {
            throw new ProblemException(
                    ProblemType.CONFLICT, "The article is in the trash, where no link shows it: restore it first.");
        }
        if (previews.countLive(article.id(), now) >= MAX_LIVE) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "The article has " + MAX_LIVE + " previews that have not ended: revoke some with DELETE, or wait"
                            + " until they expire.");
        }
    }

    void revoke(String ref, UUID id) {
        Preview preview = previews.lock(reader.require(ref, id));
        preconditions.requireMatch(reader.response(preview));
        preview.revoke(clock.instant());
        audit.record("article.preview-revoked", "article", preview.articleId(), id.toString());
    }
}
