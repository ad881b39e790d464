package news.gisa.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class TokenRepository implements PanacheRepositoryBase<Token, UUID> {
    /** Last use is told to the minute, so that not every request writes. */
    private static final Duration USE_PRECISION = Duration.ofMinutes(1);

    Optional<Token> findByDigest(String digest) {
        return find("digest", digest).singleResultOptional();
    }

    Token lock(Token token) {
        getEntityManager().refresh(token, LockModeType.PESSIMISTIC_WRITE);
        return token;
    }

    void markUsed(Token token, Instant at) {
        if (token.lastUsedAt() == null || token.lastUsedAt().isBefore(at.minus(USE_PRECISION))) {
            update("lastUsedAt = ?1 where id = ?2", at, token.id());
        }
    }

    /** Newest first. */
    List<Token> page(UUID before, int size) {
        return before == null
                ? find("order by id desc").page(0, size).list()
                : find("id < ?1 order by id desc", before).page(0, size).list();
    }
}
