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
    private static final String WHOLE = "from WeatherSnapshot s join fetch s.latest ";
    private static final String NEWEST_FIRST = " order by s.sortsAt desc, s.id desc";

    /** Left joins, for H2 would otherwise begin with all that the station ever measured. */
    private static final String READ_AT = " left join v.readings r on r.station = :station where r.station is not null";

    /** A place in the list of snapshots, newest first. */
    record Position(Instant at, UUID id) {}

    /** From here on, and before there; null is without an end. */
    record Range(Instant from, Instant to) {
        static final Range ALL = new Range(null, null);
    }

    Optional<Snapshot> findByRef(String ref) {
        return find(WHOLE + "where s.ref = ?1", ref).singleResultOptional();
    }

    Optional<Snapshot> newestOf(LocalDate date) {
        return find(WHOLE + "where s.date = ?1" + NEWEST_FIRST, date).firstResultOptional();
    }

    Optional<Snapshot> newestAt(Instant time) {
        return find(WHOLE + "where s.sortsAt <= ?1" + NEWEST_FIRST, time).firstResultOptional();
    }

    Snapshot lock(Snapshot snapshot) {
        getEntityManager().refresh(snapshot, LockModeType.PESSIMISTIC_WRITE);
        return snapshot;
    }

    /** Newest first. */
    List<Snapshot> page(Range range, Position behind, int size) {
        return select(Snapshot.class, "select s " + WHOLE + "where true", range, behind, NEWEST_FIRST, size, null);
    }

    /** A station's readings with the snapshots that they are of, newest first. */
    List<Object[]> readings(String station, Range range, Position behind, int size) {
        return select(
                Object[].class,
                "select s, r from WeatherSnapshot s left join fetch s.latest v" + READ_AT,
                range,
                behind,
                NEWEST_FIRST,
                size,
                station);
    }

    /** When a station measured what, within a range of any length that the caller bounds. */
    List<Object[]> measured(String station, Range range, boolean observedOnly) {
        String hql =
                "select s.sortsAt, r from WeatherSnapshot s join s.latest v join v.readings r where r.station = :station"
                        + (observedOnly ? " and v.observedAt is not null" : "");
        return select(Object[].class, hql, range, null, "", Integer.MAX_VALUE, station);
    }

    private <T> List<T> select(
            Class<T> type, String hql, Range range, Position behind, String order, int size, String station) {
        String conditions = (range.from() == null ? "" : " and s.sortsAt >= :from")
                + (range.to() == null ? "" : " and s.sortsAt < :to")
                + (behind == null ? "" : " and (s.sortsAt < :at or (s.sortsAt = :at and s.id < :id))");
        var query = getEntityManager().createQuery(hql + conditions + order, type);
        if (station != null) {
            query.setParameter("station", station);
        }
        if (range.from() != null) {
            query.setParameter("from", range.from());
        }
        if (range.to() != null) {
            query.setParameter("to", range.to());
        }
        if (behind != null) {
            query.setParameter("at", behind.at()).setParameter("id", behind.id());
        }
        return query.setMaxResults(size).getResultList();
    }
}
