package news.gisa.author;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A slug that an author has or once had. */
@Entity
@Table(name = "author_slug")
class AuthorSlug {
    @Id
    private String slug;

    @Column(name = "author_id")
    private UUID authorId;

    protected AuthorSlug() {}

    AuthorSlug(String slug, UUID authorId) {
        this.slug = slug;
        this.authorId = authorId;
    }

    UUID authorId() {
        return authorId;
    }
}
