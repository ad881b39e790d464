package news.gisa.weather.snapshot;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import news.gisa.access.Caller;
import news.gisa.weather.reading.Reading;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;

/** One save of a snapshot: all of it, who, when. It never changes, and outlives the snapshot. */
@Immutable
@Entity(name = "WeatherRevision")
@Table(name = "weather_revision")
public class SnapshotRevision {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(name = "snapshot_ref")
    private String ref;

    private int number;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "saved_at")
    private Instant savedAt;

    @Column(name = "saved_by")
    private UUID savedBy;

    @Column(name = "saved_by_name")
    private String savedByName;

    @Column(name = "observed_at")
    private Instant observedAt;

    @Column(name = "fetched_at")
    private Instant fetchedAt;

    @Column(name = "valid_until")
    private Instant validUntil;

    private String source;

    @ElementCollection
    @BatchSize(size = 100)
    @CollectionTable(name = "weather_reading", joinColumns = @JoinColumn(name = "revision_id"))
    private Set<Reading> readings = new HashSet<>();

    /** What was done. */
    @Schema(name = "WeatherRevisionKind")
    enum Kind {
        saved,
        deleted
    }

    /**
     * What a save says.
     *
     * @param fetchedAt null where nobody fetched it
     * @param validUntil null where the writer did not say
     */
    record Content(Instant observedAt, Instant fetchedAt, Instant validUntil, String source, Set<Reading> readings) {
        static final Content NONE = new Content(null, null, null, null, Set.of());
    }

    protected SnapshotRevision() {}

    SnapshotRevision(String ref, int number, Kind kind, Content content, Instant savedAt, Caller caller) {
        this.ref = ref;
        this.number = number;
        this.kind = kind;
        this.savedAt = savedAt;
        this.savedBy = caller.id();
        this.savedByName = caller.name();
        this.observedAt = content.observedAt();
        this.fetchedAt = content.fetchedAt();
        this.validUntil = content.validUntil();
        this.source = content.source();
        this.readings.addAll(content.readings());
    }

    /** Whether it is the same weather; when it was fetched is no part of that. */
    boolean says(Content content) {
        return Objects.equals(observedAt, content.observedAt())
                && Objects.equals(validUntil, content.validUntil())
                && Objects.equals(source, content.source())
                && Set.copyOf(readings).equals(Set.copyOf(content.readings()));
    }

    /** Whether a person had the last word. */
    boolean isByHand() {
        return !savedBy.equals(Caller.SYSTEM);
    }

    String ref() {
        return ref;
    }

    int number() {
        return number;
    }

    Kind kind() {
        return kind;
    }

    Instant savedAt() {
        return savedAt;
    }

    String savedByName() {
        return savedByName;
    }

    Instant observedAt() {
        return observedAt;
    }

    Instant fetchedAt() {
        return fetchedAt;
    }

    Instant validUntil() {
        return validUntil;
    }

    String source() {
        return source;
    }

    Set<Reading> readings() {
        return readings;
    }
}
