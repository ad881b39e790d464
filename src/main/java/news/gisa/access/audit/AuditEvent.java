package news.gisa.access.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import news.gisa.access.Caller;
import news.gisa.access.Role;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;

/** One thing that somebody did. Names are those of that moment. */
@Entity
@Immutable
@Table(name = "audit_event")
public class AuditEvent {
    static final int MAX_DETAIL = 500;

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    private String action;

    @Enumerated(EnumType.STRING)
    private AuditSubject subject;

    @Column(name = "subject_id")
    private String subjectId;

    @Column(name = "token_id")
    private UUID tokenId;

    @Column(name = "token_name")
    private String tokenName;

    @Enumerated(EnumType.STRING)
    private Role role;

    private String detail;

    protected AuditEvent() {}

    AuditEvent(Instant recordedAt, String action, AuditSubject subject, String subjectId, Caller by, String detail) {
        this.recordedAt = recordedAt;
        this.action = action;
        this.subject = subject;
        this.subjectId = subjectId;
        this.tokenId = by.id();
        this.tokenName = by.name();
        this.role = by.role();
        this.detail = detail;
    }

    UUID id() {
        return id;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    String action() {
        return action;
    }

    AuditSubject subject() {
        return subject;
    }

    String subjectId() {
        return subjectId;
    }

    UUID tokenId() {
        return tokenId;
    }

    String tokenName() {
        return tokenName;
    }

    Role role() {
        return role;
    }

    String detail() {
        return detail;
    }
}
