package news.gisa.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import news.gisa.http.input.Ref;

/** Articles at the address where readers find them, with all that the address leads to, in one question. */
@ApplicationScoped
public class PublicArticles {
    private static final String IN_FORCE = """
            join Publication p on p.articleId = a.id join Revision r on r.id = p.revisionId
            where p.startsAt <= :at and p.endsAt > :at and p.publishedAt is not null and a.trashedAt is null and\s""";

    private static final String BY_SLUG = "select a, p, r from ArticleSlug s join Article a on a.id = s.articleId "
            + IN_FORCE + "s.slug = :ref and r.slug = :ref";

    private static final String BY_ID = "select a, p, r from Article a " + IN_FORCE + "a.id = :ref";

    private final EntityManager entities;

    PublicArticles(EntityManager entities) {
        this.entities = entities;
    }

    /** What is shown: the publication is no withdrawal. */
    public record Shown(Article article, Publication publication, Revision revision) {}

    /**
     * What readers find at an id, or at the slug of what is public.
     *
     * @return empty where there is more to be said, see {@link ArticleFinder#requirePublic}: it is elsewhere, it is gone, or it never was
     */
    public Optional<Shown> find(String text, Instant at) {
        Ref ref = Ref.parse(text);
        return entities
                .createQuery(ref.id() == null ? BY_SLUG : BY_ID, Object[].class)
                .setParameter("ref", ref.id() == null ? ref.slug() : ref.id())
                .setParameter("at", at)
                .getResultList()
                .stream()
                .map(row -> new Shown((Article) row[0], (Publication) row[1], (Revision) row[2]))
                .findAny();
    }
}
