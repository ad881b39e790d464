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
 * so that a burst of guesses gets no further than one after the other. An address that has used up its guesses is refused
 * without a look-up, but for tokens that were right from there a while ago: colleagues of a guesser go on working.
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

    /** @throws ProblemException when the address has to wait */
    Attempt begin(String address, String secret) {
        String key = Sha256.hex(secret) + '@' + address;
        if (isRight(key)) {
            return new Attempt(address, key, false);
        }
        try {
            rates.count(address);
        } catch (ProblemException refused) {
            // In this order: what is no longer pending has become right before.
            if (pending.contains(key) || isRight(key)) {
                return new Attempt(address, key, false);
            }
            throw refused;
        }
        pending.add(key);
        return new Attempt(address, key, true);
    }

    private boolean isRight(String key) {
        return right.getIfPresent(key) != null;
    }

    /** A token on its way to the look-up. */
    final class Attempt {
        private final String address;
        private final String key;
        private final boolean counted;

        private Attempt(String address, String key, boolean counted) {
            this.address = address;
            this.key = key;
            this.counted = counted;
        }

        void right() {
            right.put(key, true);
            dropped();
        }

        void wrong() {
            right.invalidate(key);
            pending.remove(key);
        }

        /** Nothing was learnt of it, so it was no guess. */
        void dropped() {
            pending.remove(key);
            if (counted) {
                rates.uncount(address);
            }
        }
    }
}
