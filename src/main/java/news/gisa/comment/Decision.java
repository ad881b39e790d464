package news.gisa.comment;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** That a comment came to stand as it does: from which status, by whom and why. */
@Entity(name = "CommentDecision")
@Table(name = "comment_decision")
public class Decision {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(name = "comment_id")
    private UUID commentId;

    @Column(name = "decided_at")
    private Instant at;

    @Column(name = "actor_id")
    private UUID actorId;

    @Column(name = "actor_name")
    private String actor;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_status")
    private CommentStatus from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_status")
    private CommentStatus to;

    @Convert(converter = Reason.Converter.class)
    private List<Reason> reasons;

    private String note;

    protected Decision() {}

    Decision(Comment comment, Instant at, Decider by, CommentStatus from, List<Reason> reasons, String note) {
        this.commentId = comment.id();
        this.at = at;
        this.actorId = by.id();
        this.actor = by.name();
        this.from = from;
        this.to = comment.status();
        this.reasons = reasons;
        this.note = note;
    }

    UUID commentId() {
        return commentId;
    }

    public Instant at() {
        return at;
    }

    public boolean isByModerator() {
        return actorId != null;
    }

    public String actor() {
        return actor;
    }

    CommentStatus from() {
        return from;
    }

    public CommentStatus to() {
        return to;
    }

    List<Reason> reasons() {
        return reasons;
    }

    String note() {
        return note;
    }
}
