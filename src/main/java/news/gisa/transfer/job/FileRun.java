package news.gisa.transfer.job;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import news.gisa.transfer.ImportRun;

/** One attempt at a file: writes down how far it has come with what was stored up to there. One thread. */
final class FileRun implements ImportRun {
    private final ImportJob job;
    private final UUID run;
    private final ImportTurns turns;
    private final TransactionSynchronizationRegistry transaction;
    private final Runnable breath;
    private final List<ImportProblem> problems = new ArrayList<>();

    /** Lines that were left out since they are too long; nobody else knows of them. */
    private final List<ImportProblem> leftOut = new ArrayList<>();

    private FileLines lines;

    /** @param breath taken between blocks of the file; may wait, or throw that the run is over */
    FileRun(
            ImportJob job,
            UUID run,
            ImportTurns turns,
            TransactionSynchronizationRegistry transaction,
            Runnable breath) {
        this.job = job;
        this.run = run;
        this.turns = turns;
        this.transaction = transaction;
        this.breath = breath;
    }

    /** The lines that are not done yet. */
    FileLines open(Path file) throws IOException {
        lines = FileLines.open(file, job.read(), job.lines(), this::leaveOut, breath);
        return lines;
    }

    private void leaveOut(long line) {
        leftOut.add(new ImportProblem(
                line,
                null,
                "The line is longer than " + FileLines.LONGEST
                        + " bytes, the most that one may have; it was left out."));
    }

    @Override
    public boolean isDryRun() {
        return job.isDryRun();
    }

    @Override
    public boolean replaces() {
        return job.replaces();
    }

    @Override
    public void report(long line, String pointer, String detail) {
        problems.add(new ImportProblem(line, pointer, detail));
    }

    @Override
    public void reached(long line, Tally tally) {
        // Nobody takes a breath in a transaction: others wait for its end, and it has only so much time.
        // That of a dry run is rolled back.
        if (QuarkusTransaction.getStatus() == Status.STATUS_ACTIVE && !isDryRun()) {
            write(line, tally);
        } else {
            QuarkusTransaction.requiringNew().run(() -> write(line, tally));
        }
    }

    private void write(long line, Tally tally) {
        List<ImportProblem> skipped =
                leftOut.stream().filter(it -> it.line() <= line).toList();
        List<ImportProblem> all = new ArrayList<>(skipped);
        all.addAll(problems);
        problems.clear();
        Tally whole = new Tally(tally.created(), tally.replaced(), tally.unchanged(), tally.refused() + skipped.size());
        turns.reached(job.id(), run, line, lines.endOf(line), whole, all);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Known to be told once it is stored.
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    leftOut.removeAll(skipped);
                    lines.forgetBefore(line);
                }
            }
        });
    }
}
