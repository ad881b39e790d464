package news.gisa.article.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import news.gisa.article.Article;
import news.gisa.article.Publication;
import news.gisa.article.Revision;
import news.gisa.article.RevisionBodies;
import news.gisa.article.content.Body;
import news.gisa.article.reading.ArticleResponse.AuthorLink;
import news.gisa.article.reading.ArticleResponse.BylineEntry;
import news.gisa.article.reading.ArticleResponse.Correction;
import news.gisa.article.reading.ArticleResponse.SectionLink;
import news.gisa.article.reading.ArticleResponse.TagLink;
import news.gisa.article.relation.CommentGate;
import news.gisa.article.relation.Fact;
import news.gisa.article.relation.Related;
import news.gisa.article.relation.Relations;
import news.gisa.author.Byline;
import news.gisa.http.Versioned;
import news.gisa.http.answer.Slice;
import news.gisa.http.problem.ProblemException;

/** Resolves the relations of articles, of a whole page at once: the number of statements does not grow with the page. */
@ApplicationScoped
public class ArticleAssembler {
    private final RevisionBodies bodies;
    private final Relations relations;

    ArticleAssembler(RevisionBodies bodies, Relations relations) {
        this.bodies = bodies;
        this.relations = relations;
    }

    /** @throws ProblemException 404 when it was purged since it was found */
    public ArticleResponse one(ArticleView view, Body.Format format, Map<String, Object> included) {
        List<ArticleView> views = List.of(view);
        RevisionBodies.Wanted wanted = bodies.first(ids(views), format, true);
        Related related = related(views, wanted.unread());
        ArticleResponse article = wanted.read(related::body)
                .get(view.revision().id())
                .map(body -> response(view, body, related, included))
                .orElseThrow(() -> ProblemException.notFound(
                        "There is no article " + view.article().slug() + " here."));
        return included.get("jsonLd") instanceof Inclusion.Derived jsonLd
                ? article.withJsonLd(jsonLd.of(article))
                : article;
    }

    /**
     * A page, or as much of it as an answer may hold of bodies.
     *
     * @param format of the bodies; null leaves them out, unread
     * @param cursor position behind an article
     */
    Slice<ArticleResponse> page(Slice<ArticleView> page, Body.Format format, Function<ArticleView, String> cursor) {
        if (page.items().isEmpty()) {
            return page.map(views -> List.of());
        }
        if (format == null) {
            Related related = related(page.items(), List.of());
            return page.map(views -> views.stream()
                    .map(view -> response(view, null, related, Map.of()))
                    .toList());
        }
        // What the desk works on is asked for once, and readers' articles many times.
        boolean oftenAsked = page.items().stream().allMatch(ArticleView::isForPublic);
        RevisionBodies.Wanted wanted = bodies.first(ids(page.items()), format, oftenAsked);
        Related related = related(
                page.items().stream()
                        .filter(view -> wanted.contain(view.revision().id()))
                        .toList(),
                wanted.unread());
        Map<UUID, Optional<Body>> read = wanted.read(related::body);
        return page.first(read.size(), cursor).map(views -> responses(views, read, related));
    }

    private static List<UUID> ids(List<ArticleView> views) {
        return views.stream().map(view -> view.revision().id()).toList();
    }

    private Related related(List<ArticleView> views, List<UUID> bodiesToRead) {
        return relations.of(
                views.stream()
                        .map(view -> new Relations.Shown(
                                view.article().id(), view.revision().id()))
                        .toList(),
                views.stream()
                        .filter(ArticleView::invitesComments)
                        .map(ArticleView::subject)
                        .toList(),
                bodiesToRead);
    }

    /** @param read the bodies, in which one that was purged is empty: its article is left out */
    private static List<ArticleResponse> responses(
            List<ArticleView> views, Map<UUID, Optional<Body>> read, Related related) {
        return views.stream()
                .flatMap(view ->
                        read.get(view.revision().id()).stream().map(body -> response(view, body, related, Map.of())))
                .toList();
    }

    private static TagLink tag(Fact tag) {
        return new TagLink(tag.slug(), tag.name());
    }

    private static BylineEntry byline(Fact entry) {
        return new BylineEntry(
                entry.text(),
                entry.word(),
                entry.id() == null ? null : new AuthorLink(entry.id(), entry.slug(), entry.name()),
                Byline.Kind.valueOf(entry.kind()));
    }

    private static ArticleResponse response(
            ArticleView view, Body body, Related related, Map<String, Object> included) {
        Article article = view.article();
        Revision revision = view.revision();
        Publication publication = view.publication();
        ArticleView.Editorial editorial = view.editorial();
        CommentGate.State comments = view.invitesComments()
                ? related.comments(article.id())
                : new CommentGate.State(revision.commentsOpen(), null);
        return new ArticleResponse(
                article.id(),
                revision.slug(),
                revision.language(),
                revision.headline(),
                revision.deck(),
                revision.summary(),
                related.section(revision.id())
                        .map(section -> new SectionLink(section.slug(), section.name()))
                        .orElse(null),
                related.tags(revision.id()).stream().map(ArticleAssembler::tag).toList(),
                related.byline(revision.id()).stream()
                        .map(ArticleAssembler::byline)
                        .toList(),
                revision.image(),
                body,
                publication == null ? null : publication.publishedAt(),
                publication == null ? null : publication.updatedAt(),
                corrections(view, related),
                revision.breaking(),
                revision.urgency(),
                revision.source(),
                revision.canonicalUrl(),
                comments.open(),
                article.commentCount(),
                editorial == null ? null : editorial.status(),
                editorial == null ? null : revision.number(),
                editorial == null ? null : Optional.ofNullable(editorial.publishedRevision()),
                editorial == null ? null : editorial.hasUnpublishedChanges(),
                editorial == null ? null : Optional.ofNullable(revision.embargoUntil()),
                editorial == null ? null : Optional.ofNullable(editorial.review()),
                editorial == null ? null : editorial.upcoming(),
                null,
                null,
                null,
                included.containsKey("weather") ? Optional.ofNullable(included.get("weather")) : null,
                included.get("dateline"),
                included.get("comments"),
                included.get("discussion"),
                null,
                comments.closesAt(),
                Versioned.of(revision.number(), article.id()));
    }

    private static List<Correction> corrections(ArticleView view, Related related) {
        if (view.publication() == null) {
            return List.of();
        }
        Instant shown = view.publication().startsAt();
        // What is shown may be older than a text that was put right, and then it has that fault still.
        int revision = Objects.requireNonNullElse(view.publication().revisionNumber(), Integer.MAX_VALUE);
        return related.corrections(view.article().id()).stream()
                .filter(event -> !event.at().isAfter(shown) && event.number() <= revision)
                .map(event -> new Correction(event.at(), event.text()))
                .toList();
    }
}
