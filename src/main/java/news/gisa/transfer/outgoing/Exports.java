package news.gisa.transfer.outgoing;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import news.gisa.change.ChangeReader;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.problem.ProblemType;

/** The exports under way. Each has a thread and a connection for as long as its client takes, so there are few. */
@ApplicationScoped
class Exports {
    private static final int AT_ONCE = 2;
    private static final int LATER = 30;

    private final Semaphore free = new Semaphore(AT_ONCE);
    private final ExportSource source;
    private final Exporter exporter;
    private final ChangedThings changed;
    private final ChangeReader changes;

    Exports(ExportSource source, Exporter exporter, ChangedThings changed, ChangeReader changes) {
        this.source = source;
        this.exporter = exporter;
        this.changed = changed;
        this.changes = changes;
    }

    /** @throws ProblemException 410 where what changed since is not known any more, 400 where that lies ahead */
    void requirePossible(Long since) {
        // With what the clock did until now, so that log and timelines agree.
        long last = changes.position();
        if (since == null) {
            return;
        }
        if (since > last) {
            throw ProblemException.badParameter("since", "The log ends with entry " + last + ".");
        }
        if (since < changes.cleared()) {
            throw new ProblemException(
                            ProblemType.CHANGES_CLEARED,
                            "The entries until " + changes.cleared()
                                    + " were cleared away, so what changed since is not known: export all.")
                    .with("oldest", changes.cleared())
                    .with("restart", ExportResource.PATH);
        }
    }

    /** @throws ProblemException 503 if as many are under way as may be */
    StreamingOutput begin(Wanted wanted, RoutingContext request) {
        if (!free.tryAcquire()) {
            throw ProblemException.unavailable("Two exports are under way; wait until one is done.", LATER);
        }
        AtomicBoolean taken = new AtomicBoolean(true);
        request.addEndHandler(end -> {
            if (taken.getAndSet(false)) {
                free.release();
            }
        });
        return out -> write(wanted, out);
    }

    private void write(Wanted wanted, OutputStream out) throws IOException {
        try {
            source.<IOException>read((database, position) -> {
                Exporter.Choice choice =
                        wanted.since() == null ? kind -> null : changed.since(database, wanted.since());
                exporter.write(database, position.seq(), wanted, choice, out);
            });
        } catch (SQLException e) {
            // The last line is missing then, which says that it is not all.
            throw new IOException("The database could not be read further", e);
        }
    }
}
