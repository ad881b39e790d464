package news.gisa.access.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import news.gisa.access.AddressRates;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.seal.Sha256;

/**
 * Slows down those who guess. A token counts against its address before it is looked up, and no longer once it proves right,
 * so that a burst of guesses gets no further than one after the other. Beyond the guesses of its address a token is a suspect:
 * looked up late, and answered with a refusal that says so should it be wrong. Tokens that were right from there a while ago
 * are none: colleagues of a guesser go on working.
 */
@ApplicationScoped
class WrongTokens {
    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final int MAX_REMEMBERED = 100_000;

    private final AddressRates rates;

    /** Digests of tokens with the addresses from which they were right. */
    private final Cache<String, Boolean> right = Caffeine.newBuilder()
            .maximumSize(MAX_REMEMBERED)
            .expireAfterWrite(REMEMBERED)
            .build();

    /** Those that are counted and being looked up: sent many times at once, one is still a single guess. */
    private final Set<String> pending = ConcurrentHashMap.newKeySet();

    WrongTokens(TokenConfig config) {
        this.rates = new AddressRates("tokens", "wrong tokens", config.wrongPerMinute());
    }

    Attempt begin(String address, String secret) {
        String key = Sha256.hex(secret) + '@' + address;
        if (isRight(key)) {
            return new Attempt(address, key, false, null);
        }
        try {
            rates.count(address);
        } catch (ProblemException refused) {
            // In this order: what is no longer pending has become right before.
            boolean suspect = !pending.contains(key) && !isRight(key);
            return new Attempt(address, key, false, suspect ? refused : null);
        }
        pending.add(key);
        return new Attempt(address, key, true, null);
    }

    private boolean isRight(String key) {
        return right.getIfPresent(key) != null;
    }

    /** A token on its way to the look-up. */
    final class Attempt {
        private final String address;
        private final String key;
        private final boolean counted;
        private final ProblemException refusal;

        private Attempt(String address, String key, boolean counted, ProblemException refusal) {
            this.address = address;
            this.key = key;
            this.counted = counted;
            this.refusal = refusal;
        }

        /** Whether it has to wait for its look-up, unless it has proved right meanwhile. */
        boolean isSuspect() {
            return refusal != null;
        }

        /** What is said to it if it is wrong; null where it is only wrong, and not one of too many. */
        ProblemException refusal() {
            return refusal;
        }

        void right() {
            right.put(key, true);
            dropped();
        }

        void wrong() {
            right.invalidate(key);
            settle();
        }

        /** Nothing was learnt of it, so it was no guess. */
        void dropped() {
            settle();
            if (counted) {
                rates.uncount(address);
            }
        }

        private void settle() {
            if (counted) {
                pending.remove(key);
            }
        }
    }
}
