package news.gisa.transfer.incoming;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import news.gisa.http.problem.ProblemException;
import news.gisa.storage.DatabaseFault;
import news.gisa.transfer.ImportForm;
import news.gisa.transfer.ImportRun;
import news.gisa.transfer.ImportRun.Tally;
import news.gisa.transfer.ImportStopped;
import news.gisa.transfer.LineImport;
import news.gisa.transfer.Lines;
import org.jboss.logging.Logger;

/** Stores an export, some things in a transaction. What collides with what is here is looked for among them, and is all that is lost. */
@Singleton
public class ExportImport implements LineImport {
    private static final Logger LOG = Logger.getLogger(ExportImport.class);
    private static final int SECONDS = 3600;

    private final Arrivals arrivals;

    ExportImport(Arrivals arrivals) {
        this.arrivals = arrivals;
    }

    @Override
    public ImportForm form() {
        return ImportForm.export;
    }

    @Override
    public void check(byte[] first) {
        String fault = ExportLines.faultOf(first);
        if (fault != null) {
            throw ProblemException.invalid("", fault);
        }
    }

    @Override
    public void read(Lines lines, ImportRun run) throws IOException {
        ExportLines export = new ExportLines(lines);
        if (!export.begin(run)) {
            return;
        }
        Seen seen = new Seen();
        for (List<Entry> some = export.next(false); !some.isEmpty(); some = export.next(false)) {
            if (export.isCutThrough()) {
                large(some, export, run, seen);
            } else {
                store(some, run, seen);
            }
        }
        inTransaction(() -> run.reached(endOf(export, run), new Tally(0, 0, 0, 0)));
    }

    private static long endOf(ExportLines export, ImportRun run) {
        try {
            return export.finish(run);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void store(List<Entry> some, ImportRun run, Seen seen) {
        try {
            inTransaction(run, seen, arrival -> arrival.take(some));
        } catch (RuntimeException e) {
            if (!isOfLines(e)) {
                throw e;
            }
            List<List<Entry>> things = things(some);
            if (things.size() == 1) {
                refuse(some, e, run);
            } else {
                things.forEach(thing -> store(thing, run, seen));
            }
        }
    }

    /** Of one thing with more lines than are held in memory: all of them in one transaction. */
    private void large(List<Entry> first, ExportLines export, ImportRun run, Seen seen) throws IOException {
        List<Entry> last = new ArrayList<>(first);
        try {
            inTransaction(run, seen, arrival -> {
                arrival.take(first);
                for (List<Entry> next = next(export); !next.isEmpty(); next = next(export)) {
                    last.clear();
                    last.addAll(next);
                    arrival.take(next);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (RuntimeException e) {
            if (!isOfLines(e)) {
                throw e;
            }
            for (List<Entry> next = next(export); !next.isEmpty(); next = next(export)) {
                last.clear();
                last.addAll(next);
            }
            refuse(List.of(first.get(0), last.get(last.size() - 1)), e, run);
        }
    }

    private static List<Entry> next(ExportLines export) {
        try {
            return export.next(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<List<Entry>> things(List<Entry> some) {
        List<List<Entry>> things = new ArrayList<>();
        for (Entry entry : some) {
            if (!entry.goesOn() || things.isEmpty()) {
                things.add(new ArrayList<>());
            }
            things.get(things.size() - 1).add(entry);
        }
        return things;
    }

    private void inTransaction(ImportRun run, Seen seen, Consumer<Arrival> work) {
        boolean[] addressKeys = new boolean[1];
        inTransaction(() -> {
            Arrival arrival = arrivals.begin(run, seen);
            work.accept(arrival);
            addressKeys[0] = arrival.settle();
        });
        arrivals.after(addressKeys[0]);
    }

    private static void inTransaction(Runnable work) {
        QuarkusTransaction.requiringNew().timeout(SECONDS).run(work);
    }

    private void refuse(List<Entry> thing, RuntimeException reason, ImportRun run) {
        Entry first = thing.get(0);
        long last = thing.get(thing.size() - 1).line();
        inTransaction(() -> {
            if (reason instanceof Arrival.Broken broken) {
                broken.reports().forEach(report -> run.report(report.line(), report.pointer(), report.detail()));
            } else if (!isCollision(reason)) {
                LOG.warnf(reason, "Line %d of an export cannot be stored", first.line());
                run.report(first.line(), "", "It has a value that cannot be stored; the log says more.");
            } else {
                run.report(
                        first.line(),
                        "",
                        "It collides with what is here: something else has its id, its number or one of its names.");
            }
            run.reached(last, new Tally(0, 0, 0, last - first.line() + 1));
        });
    }

    /** Whether others may be stored without these; not where the run is over, or the database is gone. */
    private static boolean isOfLines(RuntimeException fault) {
        return !(fault instanceof ImportStopped) && DatabaseFault.of(fault).isEmpty();
    }

    /** Of both databases: a value that does not fit, or a rule that another row would break. */
    private static boolean isCollision(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Arrival.Broken
                    || cause instanceof SQLException sql
                            && sql.getSQLState() != null
                            && sql.getSQLState().matches("2[23].*")) {
                return true;
            }
        }
        return false;
    }
}
