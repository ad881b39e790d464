package news.gisa.http.cache;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** What operators see of the cache. */
record CacheMetrics(
        Counter hits, Counter misses, Counter shared, Counter evictions, Counter invalidated, Counter discards) {
    static CacheMetrics of(MeterRegistry meters) {
        return new CacheMetrics(
                meters.counter("gisa.cache.requests", "result", "hit"),
                meters.counter("gisa.cache.requests", "result", "miss"),
                meters.counter("gisa.cache.requests", "result", "shared"),
                meters.counter("gisa.cache.evictions"),
                meters.counter("gisa.cache.invalidations"),
                meters.counter("gisa.cache.discards"));
    }
}
