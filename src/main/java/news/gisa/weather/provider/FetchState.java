package news.gisa.weather.provider;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** How fetching from one provider stands, for all nodes. */
@Entity(name = "WeatherFetch")
@Table(name = "weather_fetch")
public class FetchState {
    @Id
    private String provider;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "claimed_until")
    private Instant claimedUntil;

    @Column(name = "succeeded_at")
    private Instant succeededAt;

    @Column(name = "failed_at")
    private Instant failedAt;

    private String failure;

    private int failures;

    protected FetchState() {}

    void succeeded(Instant at, Instant next) {
        succeededAt = at;
        failures = 0;
        dueAt = next;
        claimedUntil = null;
    }

    void failed(Instant at, String reason, Instant next) {
        failedAt = at;
        failure = reason;
        failures++;
        dueAt = next;
        claimedUntil = null;
    }

    FetchStatus status() {
        return new FetchStatus(dueAt, claimedUntil, succeededAt, failedAt, failure, failures);
    }
}
