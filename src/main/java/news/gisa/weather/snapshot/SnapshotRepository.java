package news.gisa.weather.snapshot;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import news.gisa.storage.SingleWriter;
import news.gisa.storage.Where;
import news.gisa.weather.reading.Reading;
import news.gisa.weather.station.Station;

@ApplicationScoped
class SnapshotRepository implements PanacheRepositoryBase<Snapshot, UUID> {
    private static final String WHOLE = "from WeatherSnapshot s join fetch s.latest ";
    private static final String NEWEST_FIRST = " order by s.sortsAt desc, s.id desc";

    private final SingleWriter writer;

    SnapshotRepository(SingleWriter writer) {
        this.writer = writer;
    }

    /** A place in the list of snapshots, newest first. */
    record Position(Instant at, UUID id) {}

    Optional<Snapshot> findByRef(String ref) {
        return find(WHOLE + "where s.ref = ?1", ref).singleResultOptional();
    }

    Optional<Snapshot> newestOf(LocalDate date) {
        return find(WHOLE + "where s.date = ?1" + NEWEST_FIRST, date).firstResultOptional();
    }

    /** A snapshot with what was measured, and where. */
    record Whole(Snapshot snapshot, SnapshotRevision revision, Map<Station, Reading> readings) {}

    /** The newest that is not after an instant, in one question. */
    Optional<Whole> wholeNewestAt(Instant time) {
        List<Object[]> rows = getEntityManager()
                .createQuery("""
                        select s, l, st, r from WeatherSnapshot s join s.latest l
                        left join l.readings r left join WeatherStation st on st.code = r.station
                        where s.id = (select n.id from WeatherSnapshot n where n.sortsAt <= :time
                          order by n.sortsAt desc, n.id desc limit 1)""", Object[].class)
                .setParameter("time", time)
                .getResultList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Map<Station, Reading> readings = new HashMap<>();
        rows.stream().filter(row -> row[2] != null).forEach(row -> readings.put((Station) row[2], (Reading) row[3]));
        return Optional.of(new Whole((Snapshot) rows.get(0)[0], (SnapshotRevision) rows.get(0)[1], readings));
    }

    Optional<Snapshot> newestAt(Instant time) {
        return find(WHOLE + "where s.sortsAt <= ?1" + NEWEST_FIRST, time).firstResultOptional();
    }

    Snapshot lock(Snapshot snapshot) {
        writer.enter();
        getEntityManager().refresh(snapshot, LockModeType.PESSIMISTIC_WRITE);
        return snapshot;
    }

    /**
     * Newest first.
     *
     * @param from null for no bound, like the end, and like the place to go on behind
     */
    List<Snapshot> page(Instant from, Instant to, Position behind, int size) {
        Where where = new Where().and("s.sortsAt >= :from", from).and("s.sortsAt < :to", to);
        if (behind != null) {
            where.and("(s.sortsAt < :at or (s.sortsAt = :at and s.id < :id))")
                    .with("at", behind.at())
                    .with("id", behind.id());
        }
        return find(WHOLE + "where " + where.hql() + NEWEST_FIRST, where.values())
                .page(0, size)
                .list();
    }
}
