package news.gisa.http.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import news.gisa.http.cache.ResponseCache.Key;

/**
 * Answers in bounded memory, and which of them have a tag. Anybody may look for an answer at any time; whatever puts or drops
 * one is guarded by whoever holds this.
 */
final class KeptAnswers {
    private final Cache<Key, Representation> answers;
    private final Map<String, Set<Key>> keys = new HashMap<>();
    private final Queue<Map.Entry<Key, Representation>> evicted = new ConcurrentLinkedQueue<>();
    private final Counter evictions;

    KeptAnswers(long bytes, Counter evictions, MeterRegistry meters) {
        this.evictions = evictions;
        this.answers = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((Key key, Representation answer) -> answer.size() + 2 * key.length())
                .evictionListener(this::evicted)
                .executor(Runnable::run)
                .build();
        Gauge.builder("gisa.cache.bytes", answers, KeptAnswers::bytes)
                .baseUnit("bytes")
                .register(meters);
        Gauge.builder("gisa.cache.answers", answers, Cache::estimatedSize).register(meters);
    }

    private static double bytes(Cache<Key, Representation> answers) {
        return answers.policy()
                .eviction()
                .map(policy -> policy.weightedSize().orElse(0))
                .orElse(0L);
    }

    /** @return null where there is none */
    Representation find(Key key) {
        return answers.getIfPresent(key);
    }

    void put(Key key, Representation answer) {
        Representation former = answers.asMap().put(key, answer);
        if (former != null) {
            forget(key, former);
        }
        answer.tags()
                .forEach(tag ->
                        keys.computeIfAbsent(tag, none -> new HashSet<>()).add(key));
    }

    /** @return how many had the tag */
    int drop(String tag) {
        Set<Key> affected = keys.remove(tag);
        if (affected == null) {
            return 0;
        }
        affected.forEach(this::drop);
        return affected.size();
    }

    private void drop(Key key) {
        Representation answer = answers.asMap().remove(key);
        if (answer != null) {
            forget(key, answer);
        }
    }

    /** Called in the midst of the cache's own work, so it only takes a note. */
    private void evicted(Key key, Representation answer, RemovalCause cause) {
        evictions.increment();
        evicted.add(Map.entry(key, answer));
    }

    /** Forgets what was evicted; to be done before anything is put or dropped. */
    void tidy() {
        Map.Entry<Key, Representation> gone;
        while ((gone = evicted.poll()) != null) {
            if (answers.getIfPresent(gone.getKey()) == null) {
                forget(gone.getKey(), gone.getValue());
            }
        }
    }

    private void forget(Key key, Representation answer) {
        for (String tag : answer.tags()) {
            keys.computeIfPresent(tag, (same, tagged) -> {
                tagged.remove(key);
                return tagged.isEmpty() ? null : tagged;
            });
        }
    }
}
