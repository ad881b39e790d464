package news.gisa.comment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** What a reader wrote under an article. */
@Entity
@Table(name = "comment")
public class Comment {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(name = "article_id")
    private UUID articleId;

    @Column(name = "parent_id")
    private UUID parentId;

    @Column(name = "author_name")
    private String authorName;

    private String text;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "reply_count")
    private int replyCount;

    protected Comment() {}

    Comment(UUID articleId, UUID parentId, String authorName, String text, Instant createdAt) {
        this.articleId = articleId;
        this.parentId = parentId;
        this.authorName = authorName;
        this.text = text;
        this.createdAt = createdAt;
    }

    UUID id() {
        return id;
    }

    UUID articleId() {
        return articleId;
    }

    UUID parentId() {
        return parentId;
    }

    String authorName() {
        return authorName;
    }

    String text() {
        return text;
    }

    Instant createdAt() {
        return createdAt;
    }

    int replyCount() {
        return replyCount;
    }
}
