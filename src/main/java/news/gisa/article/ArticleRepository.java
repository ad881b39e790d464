package news.gisa.article;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
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
import news.gisa.http.input.Ref;

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

    /** Removes it with all that hangs on it; the timeline first, since it refers to revisions too. */
    void purge(Article article) {
        getEntityManager()
                .createQuery("delete from Publication p where p.articleId = :id")
                .setParameter("id", article.id())
                .executeUpdate();
        delete(article);
        flush();
    }

    /** The ids of articles by id or slug; what is neither is left out. */
    Map<Ref, UUID> ids(Collection<Ref> refs) {
        Map<Ref, UUID> ids = new HashMap<>();
        // Two questions: for one with "or" no index would serve.
        idsWhere(
                        "a.id in :refs",
                        refs.stream().map(Ref::id).filter(Objects::nonNull).toList())
                .forEach(row -> ids.put(new Ref((UUID) row[0], null), (UUID) row[0]));
        idsWhere(
                        "a.slug in :refs",
                        refs.stream().map(Ref::slug).filter(Objects::nonNull).toList())
                .forEach(row -> ids.put(new Ref(null, (String) row[1]), (UUID) row[0]));
        return ids;
    }

    private List<Object[]> idsWhere(String condition, List<?> refs) {
        return refs.isEmpty()
                ? List.of()
                : getEntityManager()
                        .createQuery("select a.id, a.slug from Article a where " + condition, Object[].class)
                        .setParameter("refs", refs)
                        .getResultList();
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

    /** The event of an article that is in force, without its whole timeline. */
    Optional<Publication> inForce(UUID articleId, Instant at) {
        return getEntityManager()
                .createQuery(
                        "select p from Publication p where p.articleId = :id and p.startsAt <= :at and p.endsAt > :at",
                        Publication.class)
                .setParameter("id", articleId)
                .setParameter("at", at)
                .getResultStream()
                .findAny();
    }

    /** The corrections of articles that were ever in force, or will be, in order. */
    Map<UUID, List<Publication>> corrections(Collection<UUID> articleIds) {
        return getEntityManager()
                .createQuery("""
                        select p from Publication p where p.articleId in :ids and p.kind = :kind and p.endsAt > p.startsAt
                        order by p.startsAt""", Publication.class)
                .setParameter("ids", articleIds)
                .setParameter("kind", Publication.Kind.correction)
                .getResultStream()
                .collect(Collectors.groupingBy(Publication::articleId));
    }

    List<Publication> corrections(UUID articleId) {
        return corrections(List.of(articleId)).getOrDefault(articleId, List.of());
    }

    Optional<Publication> publication(UUID articleId, String number) {
        return number.matches("\\d{1,9}")
                ? Optional.ofNullable(getEntityManager()
                        .find(Publication.class, new Publication.Key(articleId, Integer.parseInt(number))))
                : Optional.empty();
    }

    /**
     * Events of a timeline, in the order of their starts.
     *
     * @param until those that start later, or are never in force, are left out; null for all
     */
    List<Publication> publications(UUID articleId, Instant until, Publication.Position after, int size) {
        Map<String, Object> parameters = new HashMap<>(Map.of("id", articleId));
        String hql = "select p from Publication p where p.articleId = :id";
        if (until != null) {
            hql += " and p.startsAt <= :until and p.endsAt > p.startsAt";
            parameters.put("until", until);
        }
        if (after != null) {
            hql += " and (p.startsAt > :at or p.startsAt = :at and p.number > :number)";
            parameters.put("at", after.startsAt());
            parameters.put("number", after.number());
        }
        var query = getEntityManager().createQuery(hql + " order by p.startsAt, p.number", Publication.class);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(size).getResultList();
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

    /** Reads the tags and bylines of many revisions at once; left to themselves they come in hundreds, and later one by one. */
    void fetchRelations(Collection<UUID> revisionIds) {
        for (String relation : List.of("tagIds", "byline")) {
            getEntityManager()
                    .createQuery(
                            "select r from Revision r left join fetch r." + relation + " where r.id in :ids",
                            Revision.class)
                    .setParameter("ids", revisionIds)
                    .getResultList();
        }
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
                && inForce(article.id(), now)
                        .filter(event -> event.publishedAt() != null)
                        .isPresent();
    }
}
