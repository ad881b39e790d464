package news.gisa.article;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import news.gisa.http.Ref;

@ApplicationScoped
class ArticleRepository implements PanacheRepositoryBase<Article, UUID> {
    Optional<Article> findByRef(Ref ref) {
        return ref.id() != null
                ? findByIdOptional(ref.id())
                : find("slug", ref.slug()).singleResultOptional();
    }

    Optional<Article> findByFormerSlug(String slug) {
        return Optional.ofNullable(getEntityManager().find(ArticleSlug.class, slug))
                .map(former -> findById(former.articleId()));
    }

    Optional<ArticleSlug> slug(String slug) {
        return Optional.ofNullable(getEntityManager().find(ArticleSlug.class, slug));
    }

    void claim(String slug, UUID articleId) {
        if (slug(slug).isEmpty()) {
            getEntityManager().persist(new ArticleSlug(slug, articleId));
        }
    }

    /** Slugs, present and former, that begin like this one. */
    Set<String> slugsLike(String slug) {
        return getEntityManager()
                .createQuery("select s.slug from ArticleSlug s where s.slug like :prefix", String.class)
                .setParameter("prefix", slug + "%")
                .getResultStream()
                .collect(Collectors.toSet());
    }

    /** Lets one writer at a time work on an article. */
    Article lock(Article article) {
        getEntityManager().refresh(article, LockModeType.PESSIMISTIC_WRITE);
        return article;
    }

    Revision revision(UUID articleId, int number) {
        return getEntityManager()
                .createQuery(
                        "select r from Revision r where r.articleId = :article and r.number = :number", Revision.class)
                .setParameter("article", articleId)
                .setParameter("number", number)
                .getResultStream()
                .findAny()
                .orElse(null);
    }

    List<Revision> revisionsSince(UUID articleId, int number) {
        return getEntityManager()
                .createQuery(
                        "select r from Revision r where r.articleId = :article and r.number >= :number order by r.number",
                        Revision.class)
                .setParameter("article", articleId)
                .setParameter("number", number)
                .setMaxResults(50)
                .getResultList();
    }

    Timeline timeline(UUID articleId) {
        return timelines(List.of(articleId)).getOrDefault(articleId, Timeline.of(List.of()));
    }

    Map<UUID, Timeline> timelines(Collection<UUID> articleIds) {
        return getEntityManager()
                .createQuery("select p from Publication p where p.articleId in :ids", Publication.class)
                .setParameter("ids", articleIds)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        Publication::articleId, Collectors.collectingAndThen(Collectors.toList(), Timeline::of)));
    }

    void countComment(UUID articleId, int difference) {
        update("commentCount = commentCount + ?1 where id = ?2", difference, articleId);
    }

    /** The Markdown of these revisions. */
    Map<UUID, String> bodies(Collection<UUID> revisionIds) {
        return getEntityManager()
                .createQuery("select r.id, r.body from Revision r where r.id in :ids", Object[].class)
                .setParameter("ids", revisionIds)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
    }

    Map<UUID, Revision> latestRevisions(Collection<UUID> articleIds) {
        return getEntityManager()
                .createQuery("""
                        select r from Revision r, Article a
                        where a.id in :ids and r.articleId = a.id and r.number = a.revision""", Revision.class)
                .setParameter("ids", articleIds)
                .getResultStream()
                .collect(Collectors.toMap(Revision::articleId, Function.identity()));
    }

    /**
     * Every article but those in the trash, the newest made first.
     *
     * @param maker null for articles of everybody
     */
    List<Article> newestMade(UUID maker, UUID before, int size) {
        Map<String, Object> parameters = new HashMap<>();
        String hql = "trashedAt is null";
        if (maker != null) {
            hql += " and createdBy = :maker";
            parameters.put("maker", maker);
        }
        if (before != null) {
            hql += " and id < :before";
            parameters.put("before", before);
        }
        return find(hql + " order by id desc", parameters).page(0, size).list();
    }

    /** @param maker null for articles of everybody */
    long countMade(UUID maker) {
        return maker == null ? count("trashedAt is null") : count("trashedAt is null and createdBy = ?1", maker);
    }

    boolean isPublic(Article article, Instant now) {
        return !article.trashed()
                && timeline(article.id())
                        .at(now)
                        .filter(event -> !event.isWithdrawal())
                        .isPresent();
    }
}
