package news.gisa.weather;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.UuidGenerator;

/** The weather at all stations at one time. */
@Entity(name = "WeatherSnapshot")
@Table(name = "weather_snapshot")
public class Snapshot {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private String ref;

    @Column(name = "local_date")
    private LocalDate date;

    @Column(name = "observed_at")
    private Instant observedAt;

    @Column(name = "sorts_at")
    private Instant sortsAt;

    private String source;

    @ElementCollection
    @BatchSize(size = 100)
    @CollectionTable(name = "weather_reading", joinColumns = @JoinColumn(name = "snapshot_id"))
    private Set<Reading> readings = new HashSet<>();

    @Version
    private int version;

    protected Snapshot() {}

    Snapshot(SnapshotRef ref) {
        this.ref = ref.text();
        this.date = ref.date();
    }

    /** What did not change is left alone, so that a snapshot put twice keeps its version. */
    void set(Instant newObservedAt, Instant newSortsAt, String newSource, Set<Reading> newReadings) {
        observedAt = newObservedAt;
        sortsAt = newSortsAt;
        source = newSource;
        if (!readings.equals(newReadings)) {
            readings.retainAll(newReadings);
            readings.addAll(newReadings);
        }
    }

    UUID id() {
        return id;
    }

    String ref() {
        return ref;
    }

    LocalDate date() {
        return date;
    }

    Instant observedAt() {
        return observedAt;
    }

    Instant sortsAt() {
        return sortsAt;
    }

    String source() {
        return source;
    }

    Set<Reading> readings() {
        return readings;
    }

    int version() {
        return version;
    }
}
