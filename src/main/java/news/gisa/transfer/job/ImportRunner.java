package news.gisa.transfer.job;

import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import news.gisa.access.SystemCaller;
import news.gisa.access.token.TokenValidity;
import news.gisa.http.problem.Outage;
import news.gisa.http.problem.ProblemException;
import news.gisa.transfer.ImportStopped;
import news.gisa.transfer.job.ImportTurns.Turn;
import org.jboss.logging.Logger;

/** Reads one file as whoever sent it. */
@Singleton
class ImportRunner {
    private static final Logger LOG = Logger.getLogger(ImportRunner.class);

    private final ImportReaders readers;
    private final ImportTurns turns;
    private final ImportFolder folder;
    private final SystemCaller callers;
    private final TokenValidity tokens;
    private final Outage outages;
    private final TransactionSynchronizationRegistry transaction;

    ImportRunner(
            ImportReaders readers,
            ImportTurns turns,
            ImportFolder folder,
            SystemCaller callers,
            TokenValidity tokens,
            Outage outages,
            TransactionSynchronizationRegistry transaction) {
        this.readers = readers;
        this.turns = turns;
        this.folder = folder;
        this.callers = callers;
        this.tokens = tokens;
        this.outages = outages;
        this.transaction = transaction;
    }

    /**
     * Reads the next file of this node, if it is its turn.
     *
     * @param breath taken now and then
     * @return the job, if it came to an end
     */
    Optional<ImportJob> runNext(Runnable breath) {
        Optional<Turn> turn = turns.take();
        return turn.filter(it -> run(it, breath)).map(Turn::job);
    }

    private boolean run(Turn turn, Runnable breath) {
        ImportJob job = turn.job();
        LOG.infof("Import %s of %s begins behind line %d", job.id(), job.tokenName(), job.lines());
        if (job.isCancelled()) {
            end(turn, ImportState.cancelled, "What was stored stays.");
            return true;
        }
        if (!tokens.isGood(job.sender())) {
            end(turn, ImportState.failed, "The token that sent it was revoked or has expired.");
            return true;
        }
        try {
            callers.actFor(job.sender(), () -> read(turn, breath));
            end(turn, ImportState.done, null);
        } catch (ImportStopped stopped) {
            return hasEnded(turn, stopped);
        } catch (ProblemException refused) {
            end(turn, ImportState.failed, refused.getMessage());
        } catch (Unreadable e) {
            LOG.warnf(e.getCause(), "The file of import %s cannot be read", job.id());
            end(turn, ImportState.failed, e.getMessage());
        } catch (RuntimeException e) {
            if (outages.isOne(e)) {
                // Goes on where it was, when the database can be written again.
                throw e;
            }
            LOG.errorf(e, "Import %s failed behind what was committed", job.id());
            end(turn, ImportState.failed, "Something went wrong here. The log has the details under " + job.id() + ".");
        }
        return true;
    }

    private boolean hasEnded(Turn turn, ImportStopped stopped) {
        LOG.infof("Import %s stops: %s", turn.job().id(), stopped.getMessage());
        boolean ended = turns.endIfCancelled(turn.job().id(), turn.run());
        if (ended) {
            ImportFolder.delete(folder.of(turn.job().id()));
        }
        return ended;
    }

    private void end(Turn turn, ImportState how, String why) {
        turns.end(turn.job().id(), turn.run(), how, why);
        ImportFolder.delete(folder.of(turn.job().id()));
        LOG.infof("Import %s: %s", turn.job().id(), how);
    }

    private void read(Turn turn, Runnable breath) {
        ImportJob job = turn.job();
        FileRun run = new FileRun(job, turn.run(), turns, transaction, breath);
        try (FileLines lines = run.open(folder.of(job.id()))) {
            readers.of(job.form()).read(lines, run);
        } catch (NoSuchFileException e) {
            throw new Unreadable("The file is no longer on the disk of the node.", e);
        } catch (IOException e) {
            throw new Unreadable("The file cannot be read further: " + e.getMessage(), e);
        }
    }

    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(String detail, IOException cause) {
            super(detail, cause);
        }
    }
}
