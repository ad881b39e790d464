package news.gisa.access.token;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import news.gisa.storage.SingleWriter;

@ApplicationScoped
class TokenRepository implements PanacheRepositoryBase<Token, UUID> {
    private final SingleWriter writer;

    TokenRepository(SingleWriter writer) {
        this.writer = writer;
    }

    Optional<Token> findByDigest(String digest) {
        return find("digest", digest).singleResultOptional();
    }

    Token lock(Token token) {
        writer.enter();
        getEntityManager().refresh(token, LockModeType.PESSIMISTIC_WRITE);
        return token;
    }

    /** Unless another node has, since the use is due to be told. */
    void markUsed(UUID token, Instant at, Instant due) {
        update("lastUsedAt = ?1 where id = ?2 and (lastUsedAt is null or lastUsedAt < ?3)", at, token, due);
    }

    void rebind(UUID from, UUID to) {
        update("authorId = ?1 where authorId = ?2", to, from);
    }

    long countValid(UUID author, Instant time) {
        return count("authorId = ?1 and revokedAt is null and expiresAt > ?2", author, time);
    }

    /** Newest first. */
    List<Token> page(UUID author, UUID before, int size) {
        Map<String, Object> values = new HashMap<>();
        String where = "";
        if (author != null) {
            where = "authorId = :author ";
            values.put("author", author);
        }
        if (before != null) {
            where += (where.isEmpty() ? "" : "and ") + "id < :before ";
            values.put("before", before);
        }
        return find(where + "order by id desc", values).page(0, size).list();
    }
}
