package news.gisa.author;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An author who became another one. */
@Entity
@Table(name = "author_merge")
class MergedAuthor {
    @Id
    private UUID id;

    /** Who stayed. */
    @Column(name = "author_id")
    private UUID authorId;

    private String slug;

    @Column(name = "merged_at")
    private Instant mergedAt;

    protected MergedAuthor() {}

    MergedAuthor(Author from, UUID authorId, Instant mergedAt) {
        this.id = from.id();
        this.slug = from.slug();
        this.authorId = authorId;
        this.mergedAt = mergedAt;
    }

    UUID id() {
        return id;
    }

    UUID authorId() {
        return authorId;
    }
}
