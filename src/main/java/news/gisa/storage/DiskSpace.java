package news.gisa.storage;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.io.File;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The space under the embedded database. H2 closes itself when it cannot write, and nobody can read then until it is open again; so
 * nothing is written while little is left, and reading goes on. A database elsewhere looks after its own disk.
 */
@Singleton
public class DiskSpace {
    private static final Logger LOG = Logger.getLogger(DiskSpace.class);
    private static final Pattern IN_A_FILE = Pattern.compile("jdbc:h2:(?!mem:|tcp:|ssl:|zip:)(?:file:)?([^;]+).*");

    /** Null where there is none of ours. */
    private final File folder;

    private final long reserve;
    private final AtomicBoolean toldShort = new AtomicBoolean();

    public DiskSpace(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url, DiskConfig config, MeterRegistry meters) {
        Matcher file = IN_A_FILE.matcher(url);
        this.folder = file.matches()
                ? Path.of(file.group(1)).toAbsolutePath().getParent().toFile()
                : null;
        this.reserve = config.reserve().asLongValue();
        Gauge.builder("gisa.disk.short", this, space -> space.isShort() ? 1 : 0).register(meters);
    }

    /** Whether nothing may be written now. Asks the file system each time, which takes microseconds. */
    public boolean isShort() {
        if (folder == null) {
            return false;
        }
        boolean isShort = folder.getUsableSpace() < reserve;
        if (toldShort.compareAndSet(!isShort, isShort)) {
            if (isShort) {
                LOG.warnf(
                        "Less than GISA_DISK_RESERVE, %d bytes, is free on the disk of %s: nothing is written until there is more",
                        reserve, folder);
            } else {
                LOG.infof("There is space again on the disk of %s: writes are taken", folder);
            }
        }
        return isShort;
    }

    /** Whether there would be too little space left in a folder of ours, wherever the database is, with so many bytes more. */
    public boolean isShort(Path place, long more) {
        return place.toFile().getUsableSpace() - more < reserve;
    }
}
