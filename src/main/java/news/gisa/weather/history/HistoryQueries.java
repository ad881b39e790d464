package news.gisa.weather.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import news.gisa.storage.Where;
import news.gisa.weather.reading.Reading;

/** What a station measured, out of the snapshots as they are now. */
@ApplicationScoped
class HistoryQueries {
    /** Left joins, for H2 would otherwise begin with all that the station ever measured. */
    private static final String PAGE = "select s.sortsAt, s.id, s.date, v.observedAt, r from WeatherSnapshot s"
            + " left join s.latest v left join v.readings r on r.station = :station where ";

    private static final String NEWEST_FIRST = " order by s.sortsAt desc, s.id desc";

    private static final String MEASURED =
            "select s.sortsAt, r from WeatherSnapshot s join s.latest v join v.readings r"
                    + " where r.station = :station and s.sortsAt >= :from and s.sortsAt < :to";

    private final EntityManager entities;

    HistoryQueries(EntityManager entities) {
        this.entities = entities;
    }

    /** A reading with what is known of the snapshot that it is of. */
    record Row(Instant sortsAt, UUID snapshot, LocalDate date, Instant observedAt, Reading reading) {}

    /** When something was measured. */
    record Moment(Instant at, Reading reading) {}

    /**
     * Newest first.
     *
     * @param from null for no bound, like the end
     * @param at the place to go on behind, with its id; null for the beginning
     */
    List<Row> page(String station, Instant from, Instant to, Instant at, UUID id, int size) {
        Where where = new Where()
                .with("station", station)
                .and("r.station is not null")
                .and("s.sortsAt >= :from", from)
                .and("s.sortsAt < :to", to);
        if (at != null) {
            where.and("(s.sortsAt < :at or (s.sortsAt = :at and s.id < :id))")
                    .with("at", at)
                    .with("id", id);
        }
        return where.bind(entities.createQuery(PAGE + where.hql() + NEWEST_FIRST, Row.class))
                .setMaxResults(size)
                .getResultList();
    }

    /** Within a range of any length that the caller bounds. */
    List<Moment> measured(String station, Instant from, Instant to, boolean observedOnly) {
        return entities.createQuery(MEASURED + (observedOnly ? " and v.observedAt is not null" : ""), Moment.class)
                .setParameter("station", station)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }
}
