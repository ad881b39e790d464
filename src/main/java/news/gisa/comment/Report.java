package news.gisa.comment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a reader finds a comment should not be there. */
@Entity(name = "CommentReport")
@IdClass(Vote.Key.class)
@Table(name = "comment_report")
public class Report {
    /** The names are those of the wire. */
    @Schema(name = "CommentReportReason")
    public enum Kind {
        spam,
        abuse,
        hate,
        privacy,
        falsehood,
        other
    }

    @Id
    @Column(name = "comment_id")
    private UUID commentId;

    @Id
    @Column(name = "reporter")
    private String voter;

    @Enumerated(EnumType.STRING)
    private Kind reason;

    private String note;

    @Column(name = "reported_at")
    private Instant reportedAt;

    protected Report() {}

    public Report(UUID commentId, String reporter, Kind reason, String note, Instant now) {
        this.commentId = commentId;
        this.voter = reporter;
        this.reason = reason;
        this.note = note;
        this.reportedAt = now;
    }

    public UUID commentId() {
        return commentId;
    }

    public Kind reason() {
        return reason;
    }

    public String note() {
        return note;
    }

    public Instant reportedAt() {
        return reportedAt;
    }
}
