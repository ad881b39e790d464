package news.gisa.article.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import news.gisa.access.Caller;
import news.gisa.access.Role;
import news.gisa.article.Article;
import news.gisa.article.ArticleStatus;
import news.gisa.storage.Where;

/** Lists of what the desk works on, the newest made first. A status is asked of the timeline, as the clock has it. */
@ApplicationScoped
class DeskQueries {
    private static final String LATEST =
            " left join Revision latest on latest.articleId = a.id and latest.number = a.revision";
    private static final String PUBLIC = "exists (select 1 from Publication p where p.articleId = a.id"
            + " and p.startsAt <= :now and p.endsAt > :now and p.revisionId is not null)";
    private static final String AHEAD = "exists (select 1 from Publication q where q.articleId = a.id"
            + " and q.startsAt > :now and q.endsAt > q.startsAt and q.revisionId is not null)";
    private static final String BEGUN = "exists (select 1 from Publication w where w.articleId = a.id"
            + " and w.startsAt <= :now and w.endsAt > :now and w.revisionId is null and w.publishedAt is not null)";

    /** The same, asked so that the few withdrawals are found first and not every article is looked at. */
    private static final String WITHDRAWN = "a.id in (select w.articleId from Publication w"
            + " where w.kind = news.gisa.article.Publication$Kind.withdrawal and w.startsAt <= :now and w.endsAt > :now"
            + " and w.publishedAt is not null)";

    private static final String IN_REVIEW = "a.review.state = news.gisa.article.Review$State.submitted";
    private static final String NOT_IN_REVIEW =
            "(a.review.state is null or a.review.state <> news.gisa.article.Review$State.submitted)";

    private final EntityManager entities;
    private final Caller caller;

    DeskQueries(EntityManager entities, Caller caller) {
        this.entities = entities;
        this.caller = caller;
    }

    /** What of the articles asked for the caller may see. */
    DeskFilter allowed(DeskFilter asked) {
        return caller.has(Role.editor) ? asked : asked.mineOnly();
    }

    /** @param before the last one seen; null to begin */
    List<Article> list(DeskFilter filter, Instant now, UUID before, int size) {
        Where where = where(filter, now).and("a.id < :before", before);
        return where.bind(entities.createQuery("select a " + from(where) + " order by a.id desc", Article.class))
                .setMaxResults(size)
                .getResultList();
    }

    long count(DeskFilter filter, Instant now) {
        Where where = where(filter, now);
        return where.bind(entities.createQuery("select count(*) " + from(where), Long.class))
                .getSingleResult();
    }

    /** Joined with the latest revision only where a condition asks for it. */
    private static String from(Where where) {
        return "from Article a" + (where.hql().contains("latest.") ? LATEST : "") + " where " + where.hql();
    }

    private Where where(DeskFilter filter, Instant now) {
        Where where = new Where()
                .and(filter.status() == ArticleStatus.trashed ? "a.trashedAt is not null" : "a.trashedAt is null");
        String status = status(filter.status());
        if (!status.isEmpty()) {
            where.and(status);
        }
        if (status.contains(":now")) {
            where.with("now", now);
        }
        if (filter.inReview() != null) {
            where.and(filter.inReview() ? IN_REVIEW : NOT_IN_REVIEW);
        }
        where.and("latest.sectionId = :section", filter.section())
                .and("concat(lower(latest.language), '-') like :language", filter.languages())
                .and("a.changedAt >= :since", filter.changedSince());
        if (filter.text() != null) {
            // A headline is kept as it was sent, composed or not.
            where.and("(lower(latest.headline) like lower(:composed) escape '!'"
                            + " or lower(latest.headline) like lower(:decomposed) escape '!')")
                    .with("composed", pattern(filter.text(), Normalizer.Form.NFC))
                    .with("decomposed", pattern(filter.text(), Normalizer.Form.NFD));
        }
        where.and(
                        "exists (select 1 from Revision ra join ra.byline b"
                                + " where ra.id = latest.id and b.authorId = :author)",
                        filter.author())
                .and(
                        "exists (select 1 from Revision rt join rt.tagIds t where rt.id = latest.id and t = :tag)",
                        filter.tag());
        return filter.mine() ? where.and("a.ownerId in :owners", owners()) : where;
    }

    private List<UUID> owners() {
        return Stream.of(caller.id(), caller.authorId())
                .filter(Objects::nonNull)
                .toList();
    }

    /** The same order of questions as {@link ArticleStatus#of}. */
    private static String status(ArticleStatus status) {
        if (status == null) {
            return "";
        }
        return switch (status) {
            case trashed -> "";
            case published -> PUBLIC;
            case scheduled -> "a.plannedUntil > :now and not " + PUBLIC + " and " + AHEAD;
            case in_review -> "not " + PUBLIC + " and not " + AHEAD + " and " + IN_REVIEW;
            case withdrawn -> WITHDRAWN + " and not " + AHEAD + " and " + NOT_IN_REVIEW;
            case draft -> "not " + PUBLIC + " and not " + AHEAD + " and " + NOT_IN_REVIEW + " and not " + BEGUN;
        };
    }

    private static String pattern(String text, Normalizer.Form form) {
        return "%" + Normalizer.normalize(text, form).replaceAll("([!%_])", "!$1") + "%";
    }
}
