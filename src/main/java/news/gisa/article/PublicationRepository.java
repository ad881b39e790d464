package news.gisa.article;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import news.gisa.storage.Where;

@ApplicationScoped
public class PublicationRepository implements PanacheRepositoryBase<Publication, Publication.Key> {
    public Timeline timeline(UUID articleId) {
        return Timeline.of(getEntityManager()
                .createQuery("select p from Publication p where p.articleId = :id", Publication.class)
                .setParameter("id", articleId)
                .getResultList());
    }

    /** The same, without a look where this transaction has written it. */
    public Timeline timeline(Article article) {
        return article.timeline().orElseGet(() -> timeline(article.id()));
    }

    /** The event of an article that is in force, without its whole timeline. */
    public Optional<Publication> inForce(UUID articleId, Instant at) {
        return getEntityManager()
                .createQuery(
                        "select p from Publication p where p.articleId = :id and p.startsAt <= :at and p.endsAt > :at",
                        Publication.class)
                .setParameter("id", articleId)
                .setParameter("at", at)
                .getResultStream()
                .findAny();
    }

    public Optional<Publication> find(UUID articleId, String number) {
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
    public List<Publication> list(UUID articleId, Instant until, Publication.Position after, int size) {
        Where where = new Where().and("p.articleId = :id", articleId);
        if (until != null) {
            where.and("p.startsAt <= :until", until).and("p.endsAt > p.startsAt");
        }
        if (after != null) {
            where.and("(p.startsAt > :at or p.startsAt = :at and p.number > :number)")
                    .with("at", after.startsAt())
                    .with("number", after.number());
        }
        String hql = "select p from Publication p where " + where.hql() + " order by p.startsAt, p.number";
        return where.bind(getEntityManager().createQuery(hql, Publication.class))
                .setMaxResults(size)
                .getResultList();
    }

    public Map<UUID, Timeline> timelines(Collection<UUID> articleIds) {
        return getEntityManager()
                .createQuery("select p from Publication p where p.articleId in :ids", Publication.class)
                .setParameter("ids", articleIds)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        Publication::articleId, Collectors.collectingAndThen(Collectors.toList(), Timeline::of)));
    }

    /** Whether anything of it was ever put on its timeline and not taken away again. */
    public boolean onTimeline(UUID articleId) {
        return !timeline(articleId).events().isEmpty();
    }

    public void deleteOf(Article article) {
        delete("articleId", article.id());
    }
}
