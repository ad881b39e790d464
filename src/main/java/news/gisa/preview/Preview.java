package news.gisa.preview;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** A link to one revision of an article. It is kept when it has ended, so that one sees what was given away. */
@Entity
@Table(name = "preview")
public class Preview {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(name = "article_id")
    private UUID articleId;

    private int revision;
    private String note;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private UUID createdBy;

    @Column(name = "created_by_name")
    private String createdByName;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    protected Preview() {}

    Preview(UUID articleId, int revision, String note, Maker maker, Instant createdAt, Instant expiresAt) {
        this.articleId = articleId;
        this.revision = revision;
        this.note = note;
        this.createdAt = createdAt;
        this.createdBy = maker.id();
        this.createdByName = maker.name();
        this.expiresAt = expiresAt;
    }

    /** The token that gives the link away. */
    record Maker(UUID id, String name) {}

    void revoke(Instant time) {
        if (revokedAt == null) {
            revokedAt = time;
        }
    }

    boolean expiredAt(Instant time) {
        return !time.isBefore(expiresAt);
    }

    UUID id() {
        return id;
    }

    UUID articleId() {
        return articleId;
    }

    int revision() {
        return revision;
    }

    String note() {
        return note;
    }

    Instant createdAt() {
        return createdAt;
    }

    String createdByName() {
        return createdByName;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    Instant revokedAt() {
        return revokedAt;
    }
}
