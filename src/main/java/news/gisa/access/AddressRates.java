package news.gisa.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.EstimationProbe;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.problem.ProblemType;

/** How often an address, or somebody told apart otherwise, may do something (draft-ietf-httpapi-ratelimit-headers). Kept in memory: a limit, not an account. */
public final class AddressRates {
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MAX_ADDRESSES = 100_000;

    /** An address takes 460 bytes: all of them take 44 MB, or a thirtieth of a heap of less than 1.6 GB. */
    private static final int HEAP_FOR_AN_ADDRESS = 16 * 1024;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(Math.min(MAX_ADDRESSES, Runtime.getRuntime().maxMemory() / HEAP_FOR_AN_ADDRESS))
            .expireAfterAccess(WINDOW.multipliedBy(2))
            .build();
    private final String name;
    private final String plural;
    private final String of;
    private final int perMinute;

    /** @param name of the policy in headers */
    public AddressRates(String name, String plural, int perMinute) {
        this(name, plural, "from one address", perMinute);
    }

    /** @param of whose rate it is, in words */
    public AddressRates(String name, String plural, String of, int perMinute) {
        this.name = name;
        this.plural = plural;
        this.of = of;
        this.perMinute = perMinute;
    }

    /**
     * Counts one more.
     *
     * @return the headers that tell how many more there may be
     * @throws ProblemException when there may be none for now
     */
    public Map<String, String> count(String address) {
        ConsumptionProbe probe = bucket(address).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw refusal(probe.getNanosToWaitForRefill());
        }
        return Map.of("RateLimit-Policy", policy(), "RateLimit", '"' + name + "\";r=" + probe.getRemainingTokens());
    }

    /** What {@link #count} would refuse with now; counts nothing. */
    public Optional<ProblemException> refusal(String address) {
        Bucket known = buckets.getIfPresent(address);
        if (known == null) {
            return Optional.empty();
        }
        EstimationProbe probe = known.estimateAbilityToConsume(1);
        return probe.canBeConsumed() ? Optional.empty() : Optional.of(refusal(probe.getNanosToWaitForRefill()));
    }

    /** Takes back one that was counted before it was known whether it counts. */
    public void uncount(String address) {
        bucket(address).addTokens(1);
    }

    private ProblemException refusal(long nanos) {
        long seconds = Math.max(1, Duration.ofNanos(nanos).plusMillis(999).toSeconds());
        return new ProblemException(
                        ProblemType.TOO_MANY_REQUESTS, "At most " + perMinute + " " + plural + " a minute " + of + ".")
                .header("RateLimit-Policy", policy())
                .header("RateLimit", '"' + name + "\";r=0;t=" + seconds)
                .header("Retry-After", String.valueOf(seconds));
    }

    private String policy() {
        return '"' + name + "\";q=" + perMinute + ";w=" + WINDOW.toSeconds();
    }

    private Bucket bucket(String address) {
        return buckets.get(
                address,
                key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, WINDOW))
                        .build());
    }
}
