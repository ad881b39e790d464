package news.gisa.transfer.bulk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import news.gisa.article.port.ArticleImport.Stored;

/** Which text of another system an article has. */
@Entity
@Table(name = "article_import")
class ImportedArticle {
    @Id
    @Column(name = "external_id")
    private String externalId;

    @Column(name = "article_id")
    private UUID articleId;

    /** Of what came last. */
    private String checksum;

    /** That was made of it. */
    private int revision;

    @Column(name = "imported_at")
    private Instant importedAt;

    protected ImportedArticle() {}

    ImportedArticle(ArticleLine line, Stored stored, Instant importedAt) {
        this.externalId = line.externalId();
        this.articleId = stored.id();
        took(line, stored, importedAt);
    }

    final void took(ArticleLine line, Stored stored, Instant at) {
        checksum = line.checksum();
        revision = stored.revision();
        importedAt = at;
    }

    String externalId() {
        return externalId;
    }

    UUID articleId() {
        return articleId;
    }

    String checksum() {
        return checksum;
    }

    int revision() {
        return revision;
    }
}
