package news.gisa.transfer.backup;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import news.gisa.change.ChangeReader;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.problem.ProblemType;
import org.jboss.logging.Logger;

/** Makes copies, one at a time: each takes a processor, and as much space as the database. */
@ApplicationScoped
class Backups {
    private static final Logger LOG = Logger.getLogger(Backups.class);
    private static final int LATER = 10;

    /** What the database is called in the data folder, so that it is found there. */
    private static final String FILE = "gisa.mv.db";

    /** The statements and what is made of them, and then that and the zip file, lie there at the same time. */
    private static final int TIMES = 2;

    private static final long LEAST_ROOM = 1_000_000;

    /** Who has just got one may be faster than we are with its end. */
    private static final int PATIENCE_SECONDS = 1;

    private final Semaphore turn = new Semaphore(1);
    private final EmbeddedDatabase database;
    private final BackupFolder folder;
    private final ChangeReader changes;
    private final Clock clock;

    Backups(EmbeddedDatabase database, BackupFolder folder, ChangeReader changes, Clock clock) {
        this.database = database;
        this.folder = folder;
        this.changes = changes;
        this.clock = clock;
    }

    void begin(@Observes StartupEvent event) throws IOException {
        folder.clear();
    }

    /** @return a copy, which keeps others from being made until it is given to {@link #end} */
    Backup take() throws IOException, SQLException, InterruptedException {
        long bytes = database.size()
                .orElseThrow(() -> new ProblemException(
                        ProblemType.CONFLICT,
                        "The database is not in a file of this service, so it is not copied here. PostgreSQL has its own tools, pg_dump"
                                + " and pg_basebackup: see /docs/operations#backup."));
        if (!turn.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw ProblemException.unavailable("Another backup is under way; wait until it is done.", LATER);
        }
        boolean made = false;
        try {
            Backup backup = copy(bytes);
            made = true;
            return backup;
        } finally {
            if (!made) {
                end();
            }
        }
    }

    private Backup copy(long bytes) throws IOException, SQLException {
        folder.clear();
        requireRoomFor(TIMES * bytes);
        Instant at = clock.instant();
        // With what the clock did until now, so that log and timelines agree.
        changes.position();
        try {
            Path script = folder.newFile("gisa.sql");
            long seq = database.script(script, "select seq from change_position");
            Path made = folder.file(FILE);
            database.make(folder.file("gisa"), script);
            Files.delete(script);
            Path zip = folder.newFile("gisa.zip");
            Backup backup = new Backup(zip, at, seq, zip(made, zip));
            Files.delete(made);
            LOG.infof(
                    "A backup of %d bytes was made in %d ms, with all until change %d",
                    Files.size(zip), Duration.between(at, clock.instant()).toMillis(), seq);
            return backup;
        } catch (SQLException | IOException e) {
            requireSpace();
            throw e;
        }
    }

    /** A disk that is full now was filled meanwhile. */
    private void requireSpace() throws IOException {
        requireRoomFor(LEAST_ROOM);
    }

    private void requireRoomFor(long bytes) throws IOException {
        if (!folder.hasRoomFor(bytes)) {
            throw new ProblemException(
                            ProblemType.INSUFFICIENT_STORAGE,
                            "The copy needs up to " + bytes
                                    + " bytes on the disk of the data folder until it is sent, beside GISA_DISK_RESERVE. Make room, then"
                                    + " try again.")
                    .header("Retry-After", "60");
        }
    }

    /** @return SHA-256 of the zip file */
    private static byte[] zip(Path database, Path zip) throws IOException {
        try (OutputStream out = Files.newOutputStream(zip);
                DigestOutputStream digested = new DigestOutputStream(out, MessageDigest.getInstance("SHA-256"))) {
            try (ZipOutputStream entries = new ZipOutputStream(digested)) {
                entries.putNextEntry(new ZipEntry(FILE));
                Files.copy(database, entries);
            }
            return digested.getMessageDigest().digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** The copy was sent, or nobody wants it any more. */
    void end() {
        try {
            folder.clear();
        } catch (IOException e) {
            LOG.warnf("A backup that is of no use any more could not be deleted: %s", e.getMessage());
        } finally {
            turn.release();
        }
    }
}
