package news.gisa.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import news.gisa.access.Caller;
import news.gisa.access.Role;
import news.gisa.article.ArticleAssembler.Editorial;
import news.gisa.article.ArticleAssembler.View;
import news.gisa.http.answer.Slice;
import news.gisa.http.input.Names;
import news.gisa.http.seal.Cursors;

/** What the desk sees of articles: how they stand, and what lies ahead. */
@ApplicationScoped
class DeskReader {
    private static final String BODY = "body";

    private final ArticleRepository articles;
    private final RevisionFinder revisions;
    private final DeskArticles deskArticles;
    private final ArticleAssembler assembler;
    private final LeaseService leases;
    private final Caller caller;
    private final Cursors cursors;
    private final Clock clock;

    DeskReader(
            ArticleRepository articles,
            RevisionFinder revisions,
            DeskArticles deskArticles,
            ArticleAssembler assembler,
            LeaseService leases,
            Caller caller,
            Cursors cursors,
            Clock clock) {
        this.articles = articles;
        this.revisions = revisions;
        this.deskArticles = deskArticles;
        this.assembler = assembler;
        this.leases = leases;
        this.caller = caller;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** The latest version, as a GET of it would show. */
    ArticleResponse latest(Article article) {
        return get(article, revisions.latest(article), Body.Format.blocks, Map.of());
    }

    ArticleResponse get(Article article, Revision revision, Body.Format format, Map<String, Object> included) {
        return assembler
                .one(view(article, revision, articles.timeline(article.id()), clock.instant()), format, included)
                .withLeases(leases.live(article.id()));
    }

    /** Articles, the newest made first; for a contributor the own ones. */
    Slice<ArticleResponse> list(DeskFilter asked, int limit, String cursor, boolean total, String include) {
        DeskFilter filter = caller.has(Role.editor) ? asked : asked.mineOnly();
        Body.Format format = Names.parse("include", include, List.of(BODY)).isEmpty() ? null : Body.Format.blocks;
        String scope = "desk " + filter;
        Instant now = clock.instant();
        UUID before =
                cursors.decode(scope, cursor).map(at -> UUID.fromString(at[0])).orElse(null);
        return Slice.of(
                        deskArticles.list(filter, now, before, limit + 1),
                        limit,
                        article -> cursors.encode(scope, article.id()))
                .map(page -> assembler.page(views(page, now), format))
                .withTotal(total ? deskArticles.count(filter, now) : null);
    }

    private List<View> views(List<Article> page, Instant now) {
        List<UUID> ids = page.stream().map(Article::id).toList();
        Map<UUID, Revision> latest = articles.latestRevisions(ids);
        Map<UUID, Timeline> timelines = articles.timelines(ids);
        return page.stream()
                // What was purged since the page was read is left out.
                .filter(article -> latest.containsKey(article.id()))
                .map(article -> view(
                        article, latest.get(article.id()), timelines.getOrDefault(article.id(), Timeline.EMPTY), now))
                .toList();
    }

    private View view(Article article, Revision revision, Timeline timeline, Instant now) {
        Publication inForce = timeline.at(now).orElse(null);
        Integer publicNow = inForce == null ? null : inForce.revisionNumber();
        boolean unpublished = publicNow == null || publicNow != article.revision();
        return new View(
                article,
                revision,
                inForce,
                timeline.corrections(),
                new Editorial(ArticleStatus.of(article, timeline, now), publicNow, unpublished, article.review()));
    }
}
