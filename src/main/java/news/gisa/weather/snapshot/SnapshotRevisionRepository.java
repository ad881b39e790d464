package news.gisa.weather.snapshot;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The saves of snapshots, by the address of the snapshot; also of those that are deleted. */
@ApplicationScoped
class SnapshotRevisionRepository implements PanacheRepositoryBase<SnapshotRevision, UUID> {
    /** Newest first, without the readings. */
    List<SnapshotRevision> before(String ref, int number, int size) {
        return find("ref = ?1 and number < ?2 order by number desc", ref, number)
                .page(0, size)
                .list();
    }

    /** Oldest first. */
    List<SnapshotRevision> after(String ref, int number, int size) {
        return find("ref = ?1 and number > ?2 order by number", ref, number)
                .page(0, size)
                .list();
    }

    Optional<SnapshotRevision> find(String ref, int number) {
        return find("ref = ?1 and number = ?2", ref, number).singleResultOptional();
    }

    Optional<SnapshotRevision> latest(String ref) {
        return find("ref = ?1 order by number desc", ref).firstResultOptional();
    }
}
