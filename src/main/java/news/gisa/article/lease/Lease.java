package news.gisa.article.lease;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** That somebody says to be editing an article, for a while. It tells the others and keeps nobody out. */
@Entity
@IdClass(Lease.Key.class)
@Table(name = "lease")
public class Lease {
    /** Key of a lease: each token has one of an article. */
    record Key(UUID articleId, UUID tokenId) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    @Id
    @Column(name = "article_id")
    private UUID articleId;

    @Id
    @Column(name = "token_id")
    private UUID tokenId;

    /** Name of the token. */
    private String holder;

    private String note;
    private Instant since;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected Lease() {}

    Lease(UUID articleId, UUID tokenId, String holder, Instant since) {
        this.articleId = articleId;
        this.tokenId = tokenId;
        this.holder = holder;
        this.since = since;
    }

    void renew(Instant until, String note) {
        this.expiresAt = until;
        this.note = note;
    }

    UUID tokenId() {
        return tokenId;
    }

    String holder() {
        return holder;
    }

    String note() {
        return note;
    }

    Instant since() {
        return since;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
