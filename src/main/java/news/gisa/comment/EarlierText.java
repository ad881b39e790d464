package news.gisa.comment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** What a comment said before it was edited. */
@Entity
@IdClass(EarlierText.Key.class)
@Table(name = "comment_text")
public class EarlierText {
    record Key(UUID commentId, int number) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    @Id
    @Column(name = "comment_id")
    private UUID commentId;

    /** The version of the comment that said it. */
    @Id
    private int number;

    private String text;

    @Column(name = "replaced_at")
    private Instant replacedAt;

    protected EarlierText() {}

    EarlierText(Comment comment, Instant replacedAt) {
        this.commentId = comment.id();
        this.number = comment.version();
        this.text = comment.text();
        this.replacedAt = replacedAt;
    }

    UUID commentId() {
        return commentId;
    }

    public int number() {
        return number;
    }

    String text() {
        return text;
    }

    public Instant replacedAt() {
        return replacedAt;
    }
}
