package news.gisa.access.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import news.gisa.storage.DatabaseFault;
import news.gisa.storage.DiskSpace;
import org.jboss.logging.Logger;

/** Writes down when a token was last used: to the minute, once however many requests come, and none of them waits for it. */
@ApplicationScoped
class LastUse {
    private static final Logger LOG = Logger.getLogger(LastUse.class);
    private static final Duration PRECISION = Duration.ofMinutes(1);
    private static final int TIMEOUT_SECONDS = 10;
    private static final int MAX_TOKENS = 10_000;

    private final Cache<UUID, Instant> marked = Caffeine.newBuilder()
            .maximumSize(MAX_TOKENS)
            .expireAfterWrite(PRECISION)
            .build();
    private final TokenRepository tokens;
    private final ScheduledExecutorService executor;
    private final DiskSpace disk;

    LastUse(TokenRepository tokens, ScheduledExecutorService executor, DiskSpace disk) {
        this.tokens = tokens;
        this.disk = disk;
        this.executor = executor;
    }

    void mark(Token token, Instant at) {
        Instant due = at.minus(PRECISION);
        boolean recent = token.lastUsedAt() != null && !token.lastUsedAt().isBefore(due);
        if (!recent && !disk.isShort() && marked.asMap().putIfAbsent(token.id(), at) == null) {
            executor.execute(() -> write(token.id(), at, due));
        }
    }

    private void write(UUID token, Instant at, Instant due) {
        try {
            QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).run(() -> tokens.markUsed(token, at, due));
        } catch (RuntimeException e) {
            if (DatabaseFault.of(e).isPresent()) {
                LOG.debugf(e, "The database is gone; the last use of token %s was not written", token);
            } else {
                LOG.warnf(e, "The last use of token %s could not be written; the next use will be", token);
            }
        }
    }
}
