package news.gisa.article.content;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;

/**
 * Bodies as they were rendered, by revision and form, ready as JSON. A revision never changes and nothing but its Markdown makes its
 * rendering, so what is kept holds as long as there is room: a share of the heap, from which goes what is seldom asked for.
 */
@Singleton
public class Renderings {
    private static final int SHARE_OF_HEAP = 32;

    /** Of the entry and what it consists of. */
    private static final int OVERHEAD = 250;

    private final Cache<Key, Body> kept;
    private final ObjectMapper json;

    private record Key(UUID revision, Body.Format format) {}

    @Inject
    public Renderings(ObjectMapper json, MeterRegistry meters) {
        this(json, meters, Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP);
    }

    Renderings(ObjectMapper json, MeterRegistry meters, long most) {
        this.json = json;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(most)
                .weigher((Key key, Body body) -> body.written().json().asUnquotedUTF8().length + OVERHEAD)
                .executor(Runnable::run)
                .build();
        Gauge.builder("gisa.renderings.bytes", this, Renderings::bytes)
                .baseUnit("bytes")
                .register(meters);
    }

    /** @return as many as are kept */
    long bytes() {
        return kept.policy()
                .eviction()
                .map(policy -> policy.weightedSize().orElse(0))
                .orElse(0L);
    }

    /** @return null where it was not rendered, or is not kept any more */
    public Body find(UUID revision, Body.Format format) {
        return kept.getIfPresent(new Key(revision, format));
    }

    /**
     * Keeps a rendering; the source itself is none.
     *
     * @return the body to be shown, which is written once
     */
    public Body keep(UUID revision, Body body) {
        if (body.format() == Body.Format.markdown) {
            return body;
        }
        try {
            Body written = body.written(new ReadyJson(json.writeValueAsBytes(body)));
            kept.put(new Key(revision, body.format()), written);
            return written;
        } catch (JacksonException e) {
            throw new IllegalStateException("A body could not be written as JSON", e);
        }
    }
}
