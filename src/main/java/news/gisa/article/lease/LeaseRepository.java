package news.gisa.article.lease;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class LeaseRepository implements PanacheRepositoryBase<Lease, Lease.Key> {
    /** Those that have not expired, the longest held first. */
    List<Lease> live(UUID articleId, Instant now) {
        return list("articleId = ?1 and expiresAt > ?2 order by since, tokenId", articleId, now);
    }

    void deleteExpired(UUID articleId, Instant now) {
        delete("articleId = ?1 and expiresAt <= ?2", articleId, now);
    }

    void delete(UUID articleId, UUID tokenId) {
        delete("articleId = ?1 and tokenId = ?2", articleId, tokenId);
    }
}
