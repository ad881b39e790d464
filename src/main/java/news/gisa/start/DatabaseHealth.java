package news.gisa.start;

import jakarta.inject.Singleton;
import news.gisa.storage.Contact;
import news.gisa.storage.DatabaseWatch;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether the database answers, as far as was seen last: whoever asks is told at once, also while it hangs. */
@Readiness
@Singleton
class DatabaseHealth implements HealthCheck {
    private final DatabaseWatch database;
    private final Contact contact;

    DatabaseHealth(DatabaseWatch database, Contact contact) {
        this.database = database;
        this.contact = contact;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database")
                .status(!database.isDown())
                .withData("behind", contact.age() + " s")
                .build();
    }
}
