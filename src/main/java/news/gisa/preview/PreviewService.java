package news.gisa.preview;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import news.gisa.access.Caller;
import news.gisa.access.audit.Audit;
import news.gisa.article.content.Body;
import news.gisa.article.port.ArticlesForPreviews;
import news.gisa.article.port.ArticlesForPreviews.Editable;
import news.gisa.article.reading.ArticleResponse;
import news.gisa.http.answer.Slice;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.problem.ProblemType;
import news.gisa.http.seal.Cursors;
import news.gisa.http.write.Preconditions;

/** The rules of previews: who may give a revision away, how often, and when a link ends. */
@ApplicationScoped
public class PreviewService {
    private static final int MAX_LIVE = 100;

    private final PreviewRepository previews;
    private final PreviewLinks links;
    private final ArticlesForPreviews articles;
    private final Preconditions preconditions;
    private final Cursors cursors;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    PreviewService(
            PreviewRepository previews,
            PreviewLinks links,
            ArticlesForPreviews articles,
            Preconditions preconditions,
            Cursors cursors,
            Caller caller,
            Audit audit,
            Clock clock) {
        this.previews = previews;
        this.links = links;
        this.articles = articles;
        this.preconditions = preconditions;
        this.cursors = cursors;
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
        return response(preview);
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

    Slice<PreviewResponse> list(String ref, int limit, String cursor) {
        UUID article = articles.editable(ref).id();
        String scope = "previews " + article;
        UUID before =
                cursors.decode(scope, cursor).map(at -> UUID.fromString(at[0])).orElse(null);
        return Slice.of(
                        previews.page(article, before, limit + 1),
                        limit,
                        preview -> cursors.encode(scope, preview.id()))
                .map(page -> page.stream().map(this::response).toList());
    }

    PreviewResponse get(String ref, UUID id) {
        return response(require(ref, id));
    }

    void revoke(String ref, UUID id) {
        Preview preview = previews.lock(require(ref, id));
        preconditions.requireMatch(response(preview));
        preview.revoke(clock.instant());
        audit.record("article.preview-revoked", "article", preview.articleId(), id.toString());
    }

    /** What a link shows, to whoever has it. */
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

    private Preview require(String ref, UUID id) {
        return previews.find(articles.editable(ref).id(), id)
                .orElseThrow(() -> ProblemException.notFound("There is no preview " + id + " of this article."));
    }

    private PreviewResponse response(Preview preview) {
        return PreviewResponse.of(preview, links.of(preview.id()));
    }
}
