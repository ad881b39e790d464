package news.gisa.article.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import news.gisa.article.Article;
import news.gisa.article.PublicationRepository;
import news.gisa.article.Revision;
import news.gisa.article.RevisionRepository;
import news.gisa.article.Timeline;
import news.gisa.article.content.Body;
import news.gisa.http.answer.Slice;
import news.gisa.http.seal.Cursors;

/** Lists of what the desk works on, the newest made first; for a contributor the own ones. */
@ApplicationScoped
class DeskLists {
    private final DeskQueries articles;
    private final RevisionRepository revisions;
    private final PublicationRepository publications;
    private final ArticleAssembler assembler;
    private final Cursors cursors;
    private final Clock clock;

    DeskLists(
            DeskQueries articles,
            RevisionRepository revisions,
            PublicationRepository publications,
            ArticleAssembler assembler,
            Cursors cursors,
            Clock clock) {
        this.articles = articles;
        this.revisions = revisions;
        this.publications = publications;
        this.assembler = assembler;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** @param format of the bodies; null leaves them out, unread */
    Slice<ArticleResponse> list(DeskFilter asked, int limit, String cursor, boolean total, Body.Format format) {
        DeskFilter filter = articles.allowed(asked);
        String scope = "desk " + filter;
        Instant now = clock.instant();
        UUID before =
                cursors.decode(scope, cursor).map(at -> UUID.fromString(at[0])).orElse(null);
        DeskQueries.Found found = articles.list(filter, now, before, limit + 1);
        Slice<ArticleView> page = Slice.of(found.articles(), limit, article -> cursor(scope, article.id()))
                .map(rows -> views(rows, now));
        if (found.searchedTo() != null && page.nextCursor() == null) {
            page = page.searched(DeskQueries.MOST_SEARCHED, cursor(scope, found.searchedTo()));
        }
        return assembler
                .page(page, format, view -> cursor(scope, view.article().id()))
                .withTotal(total ? articles.count(filter, now) : null);
    }

    private String cursor(String scope, UUID last) {
        return cursors.encode(scope, last);
    }

    private List<ArticleView> views(List<Article> page, Instant now) {
        List<UUID> ids = page.stream().map(Article::id).toList();
        Map<UUID, Revision> latest = revisions.latest(ids);
        Map<UUID, Timeline> timelines = publications.timelines(ids);
        return page.stream()
                // What was purged since the page was read is left out.
                .filter(article -> latest.containsKey(article.id()))
                .map(article -> ArticleView.forDesk(
                        article, latest.get(article.id()), timelines.getOrDefault(article.id(), Timeline.EMPTY), now))
                .toList();
    }
}
