package news.gisa.transfer.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import news.gisa.transfer.ImportRun.Tally;
import news.gisa.transfer.ImportStopped;

/** Whose turn it is, and how far it has come. A run that lost its turn can write nothing more. */
@ApplicationScoped
class ImportTurns {
    /** For so long a node need not say that it still reads; longer than any batch takes. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final String KEPT = "What was stored stays.";

    private final ImportJobs jobs;
    private final ImportFolder folder;
    private final Clock clock;

    ImportTurns(ImportJobs jobs, ImportFolder folder, Clock clock) {
        this.jobs = jobs;
        this.folder = folder;
        this.clock = clock;
    }

    /** A job whose turn it is. */
    record Turn(ImportJob job, UUID run) {}

    /** The next job of this node, if no other node reads. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Turn> take() {
        Optional<ImportJob> next = jobs.next(folder.node());
        if (next.isEmpty()) {
            return Optional.empty();
        }
        ImportTurn turn = jobs.lockTurn();
        Instant now = clock.instant();
        ImportJob job = jobs.lock(next.get());
        // What this node read when its process ended it goes on with at once: nobody else can.
        if (job.state().isEnd() || !turn.isFree(now) && !turn.isOf(job.id())) {
            return Optional.empty();
        }
        endAbandoned(turn, job, now);
        UUID run = UUID.randomUUID();
        turn.take(job.id(), run, now.plus(PATIENCE));
        if (job.isDryRun()) {
            jobs.forgetProblems(job.id());
        }
        job.start(now);
        return Optional.of(new Turn(job, run));
    }

    /** One that was cancelled while its node read it, and whose node did not come back. */
    private void endAbandoned(ImportTurn turn, ImportJob next, Instant now) {
        if (turn.job().isEmpty() || turn.isOf(next.id())) {
            return;
        }
        ImportJob abandoned = jobs.lock(turn.job().get());
        if (abandoned != null && abandoned.isCancelled() && !abandoned.state().isEnd()) {
            abandoned.end(ImportState.cancelled, KEPT, now);
        }
    }

    /**
     * Within the transaction that did it.
     *
     * @throws ImportStopped when it is to be rolled back
     */
    void reached(UUID id, UUID run, long line, long offset, Tally tally, List<ImportProblem> problems) {
        ImportTurn turn = jobs.lockTurn();
        ImportJob job = jobs.lock(id);
        if (!turn.hasRun(run)) {
            throw new ImportStopped("Another process reads on.");
        }
        if (job.isCancelled()) {
            throw new ImportStopped("It was cancelled.");
        }
        turn.extend(clock.instant().plus(PATIENCE));
        jobs.addProblems(id, job.problems(), problems);
        job.reached(line, offset, tally, problems.size());
    }

    /** @param why null where the state says all */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void end(UUID id, UUID run, ImportState how, String why) {
        ImportTurn turn = jobs.lockTurn();
        ImportJob job = jobs.lock(id);
        if (turn.hasRun(run)) {
            turn.giveBack();
            job.end(how, why, clock.instant());
        }
    }

    /** @return whether the run is over because it was cancelled */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean endIfCancelled(UUID id, UUID run) {
        ImportTurn turn = jobs.lockTurn();
        ImportJob job = jobs.lock(id);
        if (!turn.hasRun(run) || !job.isCancelled()) {
            return false;
        }
        turn.giveBack();
        job.end(ImportState.cancelled, KEPT, clock.instant());
        return true;
    }

    /**
     * Ends a job, or has it ended by the node that reads it.
     *
     * @param job locked
     */
    void cancel(ImportJob job, ImportTurn turn) {
        boolean isRead = turn.isOf(job.id()) && !turn.isFree(clock.instant());
        if (isRead) {
            job.cancel("It ends behind the lines that are being stored; what was stored stays.");
            return;
        }
        if (turn.isOf(job.id())) {
            turn.giveBack();
        }
        job.end(ImportState.cancelled, KEPT, clock.instant());
    }
}
