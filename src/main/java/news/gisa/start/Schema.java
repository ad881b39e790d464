package news.gisa.start;

import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Singleton;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.jboss.logging.Logger;

/** Brings the database to the schema of this version, or says why it cannot. */
@Singleton
class Schema {
    private static final Logger LOG = Logger.getLogger(Schema.class);

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

    private void refuseNewer() {
        for (MigrationInfo info : flyway.info().applied()) {
            if (info.getState().name().startsWith("FUTURE")) {
                throw new ConfigurationException("The database was written by a newer Gisa (its schema has version "
                        + info.getVersion() + "): run that one, or restore an older copy of the data.");
            }
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
