package news.gisa.comment;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import news.gisa.http.ProblemException;
import news.gisa.http.ProblemType;

/** How fast an address may comment (draft-ietf-httpapi-ratelimit-headers). Kept in memory: a limit, not an account. */
@ApplicationScoped
class CommentRates {
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MAX_ADDRESSES = 100_000;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MAX_ADDRESSES)
            .expireAfterAccess(WINDOW.multipliedBy(2))
            .build();
    private final int perMinute;

    CommentRates(CommentConfig config) {
        this.perMinute = config.perMinute();
    }

    /** Counts a comment of the address, and tells it how many more it may post. */
    void count(HttpServerRequest request, HttpServerResponse response) {
        String address = request.remoteAddress().hostAddress();
        ConsumptionProbe probe = buckets.get(address, key -> bucket()).tryConsumeAndReturnRemaining(1);
        long seconds = Math.max(
                1,
                Duration.ofNanos(probe.getNanosToWaitForRefill())
                        .plusMillis(999)
                        .toSeconds());
        String policy = "\"comments\";q=" + perMinute + ";w=" + WINDOW.toSeconds();
        if (probe.isConsumed()) {
            response.putHeader("RateLimit-Policy", policy);
            response.putHeader("RateLimit", "\"comments\";r=" + probe.getRemainingTokens());
            return;
        }
        throw new ProblemException(
                        ProblemType.TOO_MANY_REQUESTS, "At most " + perMinute + " comments a minute from one address.")
                .header("RateLimit-Policy", policy)
                .header("RateLimit", "\"comments\";r=0;t=" + seconds)
                .header("Retry-After", String.valueOf(seconds));
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, WINDOW))
                .build();
    }
}
