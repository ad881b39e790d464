package news.gisa.weather.station;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import news.gisa.storage.SingleWriter;

@ApplicationScoped
class StationRepository implements PanacheRepositoryBase<Station, String> {
    private final SingleWriter writer;

    StationRepository(SingleWriter writer) {
        this.writer = writer;
    }

    /**
     * Keeps everybody else from changing the registry until the transaction ends: which names are taken is a matter of all stations.
     * Where there is none yet, PostgreSQL has no row to keep.
     */
    void lock() {
        writer.enter();
        find("order by code").withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    /** In display order. */
    List<Station> page(int afterPosition, String afterCode, int size) {
        return find("position > ?1 or (position = ?1 and code > ?2) order by position, code", afterPosition, afterCode)
                .page(0, size)
                .list();
    }

    /** How many saves have a reading of it, also of snapshots that were deleted or corrected since. */
    long uses(String code) {
        return getEntityManager()
                .createQuery(
                        "select count(v) from WeatherRevision v join v.readings r where r.station = :code", Long.class)
                .setParameter("code", code)
                .getSingleResult();
    }
}
