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

@ApplicationScoped
class SnapshotRepository implements PanacheRepositoryBase<Snapshot, UUID> {
    private static final String WHOLE = "from WeatherSnapshot s join fetch s.latest ";
    private static final String NEWEST_FIRST = " order by s.sortsAt desc, s.id desc";

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
        getEntityManager().refresh(snapshot, LockModeType.PESSIMISTIC_WRITE);
        return snapshot;
    }

    /**
     * Newest first.
     *
     * @param from null for no bound, like the end, and like the place to go on behind
     */
    List<Snapshot> page(Instant from, Instant to, Position behind, int size) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder conditions = new StringBuilder("where true");
        if (from != null) {
            conditions.append(" and s.sortsAt >= :from");
            parameters.put("from", from);
        }
        if (to != null) {
            conditions.append(" and s.sortsAt < :to");
            parameters.put("to", to);
        }
        if (behind != null) {
            conditions.append(" and (s.sortsAt < :at or (s.sortsAt = :at and s.id < :id))");
            parameters.put("at", behind.at());
            parameters.put("id", behind.id());
        }
        return find(WHOLE + conditions + NEWEST_FIRST, parameters).page(0, size).list();
    }
}
