package news.gisa.transfer.outgoing;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import news.gisa.change.ChangeReader;
import news.gisa.http.problem.ProblemException;

/** The exports under way. Each has a thread and a connection for as long as its client takes, so there are few. */
@ApplicationScoped
class Exports {
    private static final int AT_ONCE = 2;
    private static final int LATER = 30;

    private final Semaphore free = new Semaphore(AT_ONCE);
    private final ExportSource source;
    private final Exporter exporter;
    private final ChangeReader changes;

    Exports(ExportSource source, Exporter exporter, ChangeReader changes) {
        this.source = source;
        this.exporter = exporter;
        this.changes = changes;
    }

    /** With what the clock did until now, so that log and timelines agree. */
    void settle() {
        changes.position();
    }

    /** @throws ProblemException 503 if as many are under way as may be */
    StreamingOutput begin(Set<String> include, RoutingContext request) {
        if (!free.tryAcquire()) {
            throw ProblemException.unavailable("Two exports are under way; wait until one is done.", LATER);
        }
        AtomicBoolean taken = new AtomicBoolean(true);
        Runnable end = () -> {
            if (taken.getAndSet(false)) {
                free.release();
            }
        };
        request.addEndHandler(over -> end.run());
        if (request.response().closed()) {
            // Nobody is told that any more.
            end.run();
        }
        return out -> write(include, out);
    }

    private void write(Set<String> include, OutputStream out) throws IOException {
        try {
            source.<IOException>read((database, seq) -> exporter.write(database, seq, include, out));
        } catch (SQLException e) {
            // The last line is missing then, which says that it is not all.
            throw new IOException("The database could not be read further", e);
        }
    }
}
