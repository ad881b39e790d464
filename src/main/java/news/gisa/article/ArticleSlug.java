package news.gisa.article;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A slug that an article has or once had. */
@Entity
@Table(name = "article_slug")
class ArticleSlug {
    @Id
    private String slug;

    @Column(name = "article_id")
    private UUID articleId;

    /** Whether it leads readers there, whatever the timeline says: it was public from before slugs came with publications. */
    private boolean leads;

    protected ArticleSlug() {}

    ArticleSlug(String slug, UUID articleId) {
        this.slug = slug;
        this.articleId = articleId;
    }

    UUID articleId() {
        return articleId;
    }
}
