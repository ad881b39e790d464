package news.gisa.comment.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import news.gisa.article.content.BodyBudget;
import news.gisa.article.port.ArticlesForComments;
import news.gisa.comment.Comment;
import news.gisa.comment.CommentFinder;
import news.gisa.comment.CommentRecord;
import news.gisa.comment.CommentResponse;
import news.gisa.comment.CommentSort;
import news.gisa.comment.CommentStatus;
import news.gisa.comment.Decisions;
import news.gisa.comment.EarlierTexts;
import news.gisa.comment.Report;
import news.gisa.comment.WriterKey;
import news.gisa.http.answer.Slice;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.seal.Cursors;
import news.gisa.storage.Where;

/** What moderators read: all comments there are, by how they stand, of an article or of a writer. */
@ApplicationScoped
class QueueReader {
    private static final int MOST_REPORTS = 100;

    private final EntityManager entities;
    private final CommentFinder comments;
    private final Decisions decisions;
    private final EarlierTexts earlier;
    private final ArticlesForComments discussions;
    private final Cursors cursors;

    QueueReader(
            EntityManager entities,
            CommentFinder comments,
            Decisions decisions,
            EarlierTexts earlier,
            ArticlesForComments discussions,
            Cursors cursors) {
        this.entities = entities;
        this.comments = comments;
        this.decisions = decisions;
        this.earlier = earlier;
        this.discussions = discussions;
        this.cursors = cursors;
    }

    /** What is asked for; null where everything is. */
    record Filter(CommentStatus status, String article, String writer, Boolean reported, Instant from, Instant to) {}

    Slice<CommentResponse> list(Filter filter, CommentSort sort, int limit, String cursor) {
        if (sort == CommentSort.top) {
            throw ProblemException.badParameter("sort", "Expected newest or oldest.");
        }
        String scope = "comment queue " + sort + " " + filter;
        Where where = where(filter);
        cursors.decode(scope, cursor)
                .ifPresent(at -> where.and(sort.behind())
                        .with("at", Instant.parse(at[0]))
                        .with("id", UUID.fromString(at[1])));
        String order = filter.status() == null ? sort.order() : sort.order("c.status");
        var query = where.bind(entities.createQuery(
                "select c from Comment c where " + where.hql() + " order by " + order, Comment.class));
        Function<Comment, String> position = comment -> cursors.encode(scope, comment.createdAt(), comment.id());
        Slice<Comment> found = Slice.of(query.setMaxResults(limit + 1).getResultList(), limit, position);
        return found.first(BodyBudget.count(found.items(), Comment::mostShown), position)
                .map(page -> page.stream().map(CommentResponse::forEditor).toList());
    }

    private Where where(Filter filter) {
        Where where = new Where()
                .and("c.status = :status", filter.status())
                .and("c.createdAt >= :from", filter.from())
                .and("c.createdAt < :to", filter.to());
        if (filter.article() != null) {
            where.and(
                    "c.articleId = :article",
                    discussions
                            .find(filter.article())
                            .orElseThrow(() -> ProblemException.badParameter(
                                    "article", "There is no article " + filter.article() + ".")));
        }
        if (filter.writer() != null) {
            WriterKey writer = WriterKey.parse(filter.writer()).orElseThrow(() -> WriterKey.unknown("writer"));
            where.and("c." + writer.kind().property() + " = :writer", writer.value());
        }
        if (filter.reported() != null) {
            where.and(filter.reported() ? "c.reports > 0" : "c.reports = 0");
        }
        return where;
    }

    CommentRecord get(UUID id) {
        return CommentRecord.of(comments.require(id), decisions.of(id), earlier.of(id), reportsOf(id));
    }

    private List<Report> reportsOf(UUID id) {
        return entities.createQuery(
                        "select r from CommentReport r where r.commentId = :id order by r.reportedAt", Report.class)
                .setParameter("id", id)
                .setMaxResults(MOST_REPORTS)
                .getResultList();
    }
}
