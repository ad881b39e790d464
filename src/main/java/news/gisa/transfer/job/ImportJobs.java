package news.gisa.transfer.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import news.gisa.storage.SingleWriter;
import news.gisa.transfer.ImportForm;

/** Jobs as they are stored, with the locks that they need. */
@ApplicationScoped
class ImportJobs {
    /** So many problems of a file are kept. */
    static final int MOST_PROBLEMS = 1000;

    private final EntityManager entities;
    private final SingleWriter writer;

    ImportJobs(EntityManager entities, SingleWriter writer) {
        this.entities = entities;
        this.writer = writer;
    }

    void add(ImportJob job) {
        entities.persist(job);
        entities.flush();
    }

    Optional<ImportJob> find(UUID id) {
        return Optional.ofNullable(entities.find(ImportJob.class, id));
    }

    /** Newest first. @param all with those of exports */
    List<ImportJob> page(boolean all, UUID before, int size) {
        return entities.createQuery(
                        "select j from ImportJob j where (:all = true or j.form <> :export)"
                                + " and (:first = true or j.id < :before) order by j.id desc",
                        ImportJob.class)
                .setParameter("all", all)
                .setParameter("export", ImportForm.export)
                .setParameter("first", before == null)
                .setParameter("before", before == null ? new UUID(0, 0) : before)
                .setMaxResults(size)
                .getResultList();
    }

    /** The next one of a node: the one that was running, or the oldest. */
    Optional<ImportJob> next(UUID node) {
        return entities.createQuery(
                        "select j from ImportJob j where j.node = :node and j.endedAt is null"
                                + " order by case when j.state = :running then 0 else 1 end, j.id",
                        ImportJob.class)
                .setParameter("node", node)
                .setParameter("running", ImportState.running)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Those of a node whose files are still needed. */
    List<UUID> live(UUID node) {
        return entities.createQuery(
                        "select j.id from ImportJob j where j.node = :node and j.endedAt is null", UUID.class)
                .setParameter("node", node)
                .getResultList();
    }

    /** One writer at a time from here to the end of the transaction. */
    ImportJob lock(ImportJob job) {
        writer.enter();
        entities.refresh(job, LockModeType.PESSIMISTIC_WRITE);
        return job;
    }

    ImportJob lock(UUID id) {
        writer.enter();
        return entities.find(ImportJob.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    ImportTurn lockTurn() {
        writer.enter();
        return entities.find(ImportTurn.class, ImportTurn.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }

    /** @param before how many problems there were */
    void addProblems(UUID job, long before, List<ImportProblem> problems) {
        for (int i = 0; i < problems.size() && before + i < MOST_PROBLEMS; i++) {
            entities.persist(new ImportFault(job, (int) before + i + 1, problems.get(i)));
        }
    }

    void forgetProblems(UUID job) {
        entities.createQuery("delete from ImportFault f where f.key.jobId = :job")
                .setParameter("job", job)
                .executeUpdate();
    }

    List<ImportProblem> problems(UUID job) {
        return entities.createQuery(
                        "select f from ImportFault f where f.key.jobId = :job order by f.key.number", ImportFault.class)
                .setParameter("job", job)
                .getResultStream()
                .map(ImportFault::problem)
                .toList();
    }

    int clear(Instant endedBefore) {
        return entities.createQuery("delete from ImportJob j where j.endedAt < :before")
                .setParameter("before", endedBefore)
                .executeUpdate();
    }
}
