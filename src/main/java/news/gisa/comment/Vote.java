package news.gisa.comment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody thinks of a comment. */
@Entity(name = "CommentVote")
@IdClass(Vote.Key.class)
@Table(name = "comment_vote")
public class Vote {
    public record Key(UUID commentId, String voter) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    /** The names are those of the wire. */
    @Schema(name = "CommentVoteChoice")
    public enum Choice {
        up(1),
        down(-1),
        /** Takes the vote back. */
        none(0);

        private final int value;

        Choice(int value) {
            this.value = value;
        }

        int value() {
            return value;
        }

        static Choice of(int value) {
            return value > 0 ? up : value < 0 ? down : none;
        }
    }

    @Id
    @Column(name = "comment_id")
    private UUID commentId;

    @Id
    private String voter;

    private int choice;

    @Column(name = "voted_at")
    private Instant votedAt;

    protected Vote() {}

    public Vote(UUID commentId, String voter) {
        this.commentId = commentId;
        this.voter = voter;
    }

    /** @return by how much the comment's votes change */
    public int choose(Choice newChoice, Instant now) {
        int difference = newChoice.value() - choice;
        choice = newChoice.value();
        votedAt = now;
        return difference;
    }

    public UUID commentId() {
        return commentId;
    }

    public Choice choice() {
        return Choice.of(choice);
    }

    public Instant votedAt() {
        return votedAt;
    }
}
