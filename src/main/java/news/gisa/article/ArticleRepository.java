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
import java.util.stream.Collectors;
import news.gisa.http.input.Ref;
import news.gisa.storage.SingleWriter;

@ApplicationScoped
public class ArticleRepository implements PanacheRepositoryBase<Article, UUID> {
    private final SingleWriter writer;

    ArticleRepository(SingleWriter writer) {
        this.writer = writer;
    }

    Optional<Article> findByRef(Ref ref) {
        return ref.id() != null
                ? findByIdOptional(ref.id())
                : find("id = (select s.articleId from ArticleSlug s where s.slug = ?1)", ref.slug())
                        .singleResultOptional();
    }

    /**
     * Whether readers may be led from a slug to the article: a revision had it that was public until an instant, or one from before
     * anything was.
     */
    boolean leads(Article article, String slug, Instant until) {
        return getEntityManager()
                .createQuery("""
                        select 1 from ArticleSlug s where s.slug = :slug and s.articleId = :article and (s.leads or exists (
                          select 1 from Revision r where r.articleId = :article and r.slug = :slug and r.number <= (
                            select min(p.revisionNumber) from Publication p
                            where p.articleId = :article and p.startsAt <= :until and p.endsAt > p.startsAt))
                          or exists (
                            select 1 from Publication p join Revision r on r.id = p.revisionId
                            where p.articleId = :article and p.startsAt <= :until and p.endsAt > p.startsAt and r.slug = :slug))""", Integer.class)
                .setParameter("article", article.id())
                .setParameter("slug", slug)
                .setParameter("until", until)
                .getResultStream()
                .findAny()
                .isPresent();
    }

    Optional<ArticleSlug> slug(String slug) {
        return Optional.ofNullable(getEntityManager().find(ArticleSlug.class, slug));
    }

    void claim(String slug, UUID articleId) {
        getEntityManager().persist(new ArticleSlug(slug, articleId));
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
        writer.enter();
        getEntityManager().refresh(article, LockModeType.PESSIMISTIC_WRITE);
        return article;
    }

    /** The ids of articles by id, or by a slug that they have or had; what is neither is left out. */
    public Map<Ref, UUID> ids(Collection<Ref> refs) {
        Map<Ref, UUID> ids = new HashMap<>();
        // Two questions: for one with "or" no index would serve.
        ids(
                        "select a.id, '' from Article a where a.id in :refs",
                        refs.stream().map(Ref::id).filter(Objects::nonNull).toList())
                .forEach(row -> ids.put(new Ref((UUID) row[0], null), (UUID) row[0]));
        ids(
                        "select s.articleId, s.slug from ArticleSlug s where s.slug in :refs",
                        refs.stream().map(Ref::slug).filter(Objects::nonNull).toList())
                .forEach(row -> ids.put(new Ref(null, (String) row[1]), (UUID) row[0]));
        return ids;
    }

    private List<Object[]> ids(String query, List<?> refs) {
        return refs.isEmpty()
                ? List.of()
                : getEntityManager()
                        .createQuery(query, Object[].class)
                        .setParameter("refs", refs)
                        .getResultList();
    }

    /** The same, where nothing of it is known yet. */
    public void lock(UUID id) {
        writer.enter();
        findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Locks many, always in the same order, so that two who do so do not wait for each other for ever. */
    public List<Article> lockAll(Collection<UUID> ids) {
        writer.enter();
        return getEntityManager()
                .createQuery("select a from Article a where a.id in :ids order by a.id", Article.class)
                .setParameter("ids", ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    public void countComment(UUID articleId, int difference) {
        update("commentCount = commentCount + ?1 where id = ?2", difference, articleId);
    }
}
