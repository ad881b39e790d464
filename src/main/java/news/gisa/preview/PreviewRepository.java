package news.gisa.preview;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import news.gisa.storage.SingleWriter;

@ApplicationScoped
class PreviewRepository implements PanacheRepositoryBase<Preview, UUID> {
    private final SingleWriter writer;

    PreviewRepository(SingleWriter writer) {
        this.writer = writer;
    }

    Optional<Preview> find(UUID articleId, UUID id) {
        return findByIdOptional(id).filter(preview -> preview.articleId().equals(articleId));
    }

    /** Lets one writer at a time work on a preview. */
    Preview lock(Preview preview) {
        writer.enter();
        getEntityManager().refresh(preview, LockModeType.PESSIMISTIC_WRITE);
        return preview;
    }

    /** Newest first. */
    List<Preview> page(UUID articleId, UUID before, int size) {
        return before == null
                ? find("articleId = ?1 order by id desc", articleId)
                        .page(0, size)
                        .list()
                : find("articleId = ?1 and id < ?2 order by id desc", articleId, before)
                        .page(0, size)
                        .list();
    }

    /** Number of those that neither expired nor were revoked. */
    long countLive(UUID articleId, Instant now) {
        return count("articleId = ?1 and revokedAt is null and expiresAt > ?2", articleId, now);
    }
}
