package news.gisa.weather.provider;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Supplier;

/**
 * What operators see of one provider.
 *
 * @param provider its name
 */
record FetchMetrics(MeterRegistry meters, String provider) {
    /** @param result new, same or failed */
    void count(String result) {
        meters.counter("gisa.weather.fetches", "provider", provider, "result", result)
                .increment();
    }

    /** @param age seconds since the last success; not a number where there was none */
    void show(Supplier<Number> age) {
        Gauge.builder("gisa.weather.fetch.age", age)
                .baseUnit("seconds")
                .tag("provider", provider)
                .register(meters);
    }
}
