package news.gisa.article;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import news.gisa.http.ProblemException;
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
        try {
            getEntityManager().refresh(article, LockModeType.PESSIMISTIC_WRITE);
            return article;
        } catch (EntityNotFoundException e) {
            throw ProblemException.notFound("There is no article " + article.slug() + " any more.");
        }
    }

    /** The ids of articles by id or slug; what is neither is left out. */
    Map<Ref, UUID> ids(Collection<Ref> refs) {
        Map<Ref, UUID> ids = new HashMap<>();
        getEntityManager()
                .createQuery(
                        "select a.id, a.slug from Article a where a.id in :ids or a.slug in :slugs", Object[].class)
                .setParameter(
                        "ids",
                        refs.stream().map(Ref::id).filter(Objects::nonNull).toList())
                .setParameter(
                        "slugs",
                        refs.stream().map(Ref::slug).filter(Objects::nonNull).toList())
                .getResultStream()
                .forEach(row -> {
                    ids.put(new Ref((UUID) row[0], null), (UUID) row[0]);
                    ids.put(new Ref(null, (String) row[1]), (UUID) row[0]);
                });
        return ids;
    }

    /** Locks many, always in the same order, so that two who do so do not wait for each other for ever. */
    List<Article> lockAll(Collection<UUID> ids) {
        return getEntityManager()
                .createQuery("select a from Article a where a.id in :ids order by a.id", Article.class)
                .setParameter("ids", ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
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

    /** Newest first, without the bodies. */
    List<Revision> revisionsBefore(UUID articleId, int number, int size) {
        return getEntityManager()
                .createQuery(
                        "select r from Revision r where r.articleId = :article and r.number < :number order by r.number desc",
                        Revision.class)
                .setParameter("article", articleId)
                .setParameter("number", number)
                .setMaxResults(size)
                .getResultList();
    }

    /** Oldest first, without the bodies. */
    List<Revision> revisionsAfter(UUID articleId, int number, int size) {
        return getEntityManager()
                .createQuery(
                        "select r from Revision r where r.articleId = :article and r.number > :number order by r.number",
                        Revision.class)
                .setParameter("article", articleId)
                .setParameter("number", number)
                .setMaxResults(size)
                .getResultList();
    }

    Timeline timeline(UUID articleId) {
        return timelines(List.of(articleId)).getOrDefault(articleId, Timeline.EMPTY);
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

    /** Whether the public knows it: it is public, or was and was withdrawn. */
    boolean wasPublic(Article article, Instant now) {
        return !article.trashed()
                && timeline(article.id())
                        .at(now)
                        .filter(event -> event.publishedAt() != null)
                        .isPresent();
    }
}
