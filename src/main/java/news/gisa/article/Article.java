package news.gisa.article;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** What its revisions and publications have in common: an identity and an address. */
@Entity
@Table(name = "article")
public class Article {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private String slug;

    /** Number of the latest revision. */
    private int revision;

    @Column(name = "comment_count")
    private int commentCount;

    @Column(name = "in_review")
    private boolean inReview;

    @Column(name = "trashed_at")
    private Instant trashedAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private UUID createdBy;

    protected Article() {}

    Article(String slug, Instant createdAt, UUID createdBy) {
        this.slug = slug;
        this.createdAt = createdAt;
        this.createdBy = createdBy;
    }

    /** @return the first revision, or the next one; its slug becomes the address */
    Revision save(Content content, Revision.Signature signature) {
        revision++;
        slug = content.slug();
        return new Revision(id, revision, content, signature);
    }

    UUID id() {
        return id;
    }

    String slug() {
        return slug;
    }

    int revision() {
        return revision;
    }

    int commentCount() {
        return commentCount;
    }

    boolean inReview() {
        return inReview;
    }

    boolean trashed() {
        return trashedAt != null;
    }

    UUID createdBy() {
        return createdBy;
    }
}
