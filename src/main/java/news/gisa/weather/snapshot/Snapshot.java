package news.gisa.weather.snapshot;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** The weather at all stations at one time, as it is public now: its address, its place in lists, and its latest save. */
@Entity(name = "WeatherSnapshot")
@Table(name = "weather_snapshot")
public class Snapshot {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private String ref;

    @Column(name = "local_date")
    private LocalDate date;

    @Column(name = "sorts_at")
    private Instant sortsAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "revision_id")
    private SnapshotRevision latest;

    @Version
    private int version;

    protected Snapshot() {}

    Snapshot(SnapshotRef ref) {
        this.ref = ref.text();
        this.date = ref.date();
    }

    void show(SnapshotRevision revision, Instant newSortsAt) {
        latest = revision;
        sortsAt = newSortsAt;
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

    Instant sortsAt() {
        return sortsAt;
    }

    SnapshotRevision latest() {
        return latest;
    }
}
