package news.gisa.weather;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class SnapshotRepository implements PanacheRepositoryBase<Snapshot, UUID> {
    Optional<Snapshot> findByRef(String ref) {
        return find("ref", ref).singleResultOptional();
    }

    Optional<Snapshot> newestOf(LocalDate date) {
        return find("date = ?1 order by sortsAt desc, id desc", date).firstResultOptional();
    }

    Optional<Snapshot> newestAt(Instant time) {
        return find("sortsAt <= ?1 order by sortsAt desc, id desc", time).firstResultOptional();
    }

    Snapshot lock(Snapshot snapshot) {
        getEntityManager().refresh(snapshot, LockModeType.PESSIMISTIC_WRITE);
        return snapshot;
    }

    /** Newest first. */
    List<Snapshot> page(Instant before, UUID beforeId, int size) {
        return before == null
                ? find("order by sortsAt desc, id desc").page(0, size).list()
                : find("sortsAt < ?1 or (sortsAt = ?1 and id < ?2) order by sortsAt desc, id desc", before, beforeId)
                        .page(0, size)
                        .list();
    }

    /** A station's readings with the snapshots that they are of, newest first. */
    List<Object[]> readings(String station, Instant before, UUID beforeId, int size) {
        String hql = "select s, r from WeatherSnapshot s join s.readings r where r.station = :station"
                + (before == null ? "" : " and (s.sortsAt < :before or (s.sortsAt = :before and s.id < :id))")
                + " order by s.sortsAt desc, s.id desc";
        var query = getEntityManager().createQuery(hql, Object[].class).setParameter("station", station);
        if (before != null) {
            query.setParameter("before", before).setParameter("id", beforeId);
        }
        return query.setMaxResults(size).getResultList();
    }
}
