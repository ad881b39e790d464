package news.gisa.transfer.job;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Whose turn it is: the one row of which is there once, for all nodes. */
@Entity
@Table(name = "import_turn")
class ImportTurn {
    static final int ONLY = 1;

    @Id
    private int id;

    @Column(name = "job_id")
    private UUID jobId;

    /** Of one attempt at a file: another process, or a later one of this node, has another. */
    private UUID run;

    private Instant until;

    protected ImportTurn() {}

    boolean isFree(Instant now) {
        return run == null || until.isBefore(now);
    }

    /** Whose turn it is or was last. */
    Optional<UUID> job() {
        return Optional.ofNullable(jobId);
    }

    boolean isOf(UUID job) {
        return job.equals(jobId);
    }

    boolean hasRun(UUID one) {
        return one.equals(run);
    }

    void take(UUID job, UUID newRun, Instant end) {
        jobId = job;
        run = newRun;
        until = end;
    }

    void extend(Instant end) {
        until = end;
    }

    void giveBack() {
        jobId = null;
        run = null;
        until = null;
    }
}
