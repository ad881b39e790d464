package news.gisa.start;

import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.jboss.logging.Logger;

/** Brings the database to the schema of this version, or says why it cannot. */
@Singleton
class Schema {
    private static final Logger LOG = Logger.getLogger(Schema.class);

    /** How migrations are called that older releases cannot bear; a test holds the others to adding only. */
    private static final String TAKES_AWAY = "contract";

    private final Flyway flyway;

    Schema(Flyway flyway) {
        this.flyway = flyway;
    }

    void migrate() {
        try {
            refuseNewer();
            int applied = flyway.migrate().migrationsExecuted;
            if (applied > 0) {
                LOG.infof("The database schema was brought up to date by %d migrations", applied);
            }
        } catch (FlywayException e) {
            throw new ConfigurationException("The database cannot be used: " + rootMessage(e));
        }
    }

    /** A newer release only adds at first what this one need not know; where it took something away, there is no way back. */
    private void refuseNewer() {
        List<MigrationInfo> newer = Stream.of(flyway.info().applied())
                .filter(info -> info.getState().name().startsWith("FUTURE"))
                .toList();
        for (MigrationInfo info : newer) {
            if (info.getState() != MigrationState.FUTURE_SUCCESS
                    || info.getDescription().startsWith(TAKES_AWAY)) {
                throw new ConfigurationException("The database was written by a newer Gisa (its schema has version "
                        + info.getVersion() + "): run that one, or restore an older copy of the data.");
            }
        }
        if (!newer.isEmpty()) {
            LOG.warnf(
                    "The database was written by a newer Gisa (its schema has version %s), which has only added to it: this one"
                            + " does with it what it knows",
                    newer.get(newer.size() - 1).getVersion());
        }
    }

    private static String rootMessage(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).lines().findFirst().orElse("no reason given");
    }
}
