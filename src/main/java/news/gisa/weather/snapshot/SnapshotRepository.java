package news.gisa.weather.snapshot;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import news.gisa.storage.RowLocks;
import news.gisa.storage.Where;

@ApplicationScoped
class SnapshotRepository implements PanacheRepositoryBase<Snapshot, UUID> {
    private static final String WHOLE = "from WeatherSnapshot s join fetch s.latest ";
    private static final String NEWEST_FIRST = " order by s.sortsAt desc, s.id desc";

    private final RowLocks rows;

    SnapshotRepository(RowLocks rows) {
        this.rows = rows;
    }

    /** A place in the list of snapshots, newest first. */
    record Position(Instant at, UUID id) {}

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
        rows.hold(Snapshot.class, snapshot.id());
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
