package news.gisa.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import news.gisa.article.port.ArticlesForComments;
import news.gisa.http.answer.Slice;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.seal.Cursors;

/** What moderators read: all comments there are, by how they stand, of an article or of a writer. */
@ApplicationScoped
class Queue {
    private final CommentRepository comments;
    private final EntityManager entities;
    private final Decisions decisions;
    private final ArticlesForComments discussions;
    private final Cursors cursors;

    Queue(
            CommentRepository comments,
            EntityManager entities,
            Decisions decisions,
            ArticlesForComments discussions,
            Cursors cursors) {
        this.comments = comments;
        this.entities = entities;
        this.decisions = decisions;
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
        Map<String, Object> values = new HashMap<>();
        List<String> conditions = conditions(filter, values);
        cursors.decode(scope, cursor).ifPresent(at -> {
            conditions.add(sort.behind());
            values.put("at", Instant.parse(at[0]));
            values.put("id", UUID.fromString(at[1]));
        });
        String order = filter.status() == null ? sort.order() : sort.order("c.status");
        var query = entities.createQuery(
                "select c from Comment c where " + String.join(" and ", conditions) + " order by " + order,
                Comment.class);
        values.forEach(query::setParameter);
        return Slice.of(
                        query.setMaxResults(limit + 1).getResultList(),
                        limit,
                        comment -> cursors.encode(scope, comment.createdAt(), comment.id()))
                .map(page -> page.stream().map(CommentResponse::forEditor).toList());
    }

    private List<String> conditions(Filter filter, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        if (filter.status() != null) {
            conditions.add("c.status = :status");
            values.put("status", filter.status());
        }
        if (filter.article() != null) {
            conditions.add("c.articleId = :article");
            values.put("article", discussions.require(filter.article()));
        }
        if (filter.writer() != null) {
            WriterKey writer = WriterKey.parse(filter.writer()).orElseThrow(() -> WriterKey.unknown("writer"));
            conditions.add("c." + writer.kind().property + " = :writer");
            values.put("writer", writer.value());
        }
        if (filter.reported() != null) {
            conditions.add(filter.reported() ? "c.reports > 0" : "c.reports = 0");
        }
        if (filter.from() != null) {
            conditions.add("c.createdAt >= :from");
            values.put("from", filter.from());
        }
        if (filter.to() != null) {
            conditions.add("c.createdAt < :to");
            values.put("to", filter.to());
        }
        return conditions;
    }

    CommentRecord get(UUID id) {
        Comment comment = comments.findByIdOptional(id)
                .orElseThrow(() -> ProblemException.notFound("There is no comment " + id + "."));
        return CommentRecord.of(
                comment,
                decisions.of(id),
                entities.createQuery(
                                "select t from EarlierText t where t.commentId = :id order by t.number",
                                EarlierText.class)
                        .setParameter("id", id)
                        .getResultList(),
                entities.createQuery(
                                "select r from CommentReport r where r.commentId = :id order by r.reportedAt",
                                Report.class)
                        .setParameter("id", id)
                        .setMaxResults(100)
                        .getResultList());
    }
}
