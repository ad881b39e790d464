package news.gisa.comment.moderation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** That a writer may not comment. */
@Entity
@Table(name = "comment_ban")
class Ban {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    /** Key of a writer: by name, member or address. */
    private String writer;

    private String note;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private String createdBy;

    /** Null for good. */
    @Column(name = "ends_at")
    private Instant endsAt;

    protected Ban() {}

    Ban(String writer, String note, Instant createdAt, String createdBy, Instant endsAt) {
        this.writer = writer;
        this.note = note;
        this.createdAt = createdAt;
        this.createdBy = createdBy;
        this.endsAt = endsAt;
    }

    boolean holdsAt(Instant now) {
        return endsAt == null || endsAt.isAfter(now);
    }

    UUID id() {
        return id;
    }

    String writer() {
        return writer;
    }

    String note() {
        return note;
    }

    Instant createdAt() {
        return createdAt;
    }

    String createdBy() {
        return createdBy;
    }

    Instant endsAt() {
        return endsAt;
    }
}
