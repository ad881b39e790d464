package news.gisa.http.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.time.Instant;
import java.util.Arrays;
import news.gisa.http.PublicCache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreshnessTest {
    static final PublicCache RULE = rule();

    private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");

    @PublicCache
    void kept() {}

    private static PublicCache rule() {
        return Arrays.stream(FreshnessTest.class.getDeclaredMethods())
                .filter(method -> method.getName().equals("kept"))
                .map((Method method) -> method.getAnnotation(PublicCache.class))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "90000 | public, max-age=30, stale-while-revalidate=60",
                "89999 | public, max-age=30",
                "30000 | public, max-age=30",
                "29999 | public, max-age=29",
                "1000 | public, max-age=1",
                "999 | public, no-cache",
                "0 | public, no-cache"
            })
    void noCacheMayShowItAfterItsEnd(long millisLeft, String header) {
        Freshness freshness = new Freshness(RULE, NOW, NOW.plusMillis(millisLeft));
        assertThat(freshness.cacheControl(NOW.toEpochMilli())).isEqualTo(header);
    }

    @Test
    void whatHasNoEndIsFreshAsItsRuleSays() {
        Freshness freshness = new Freshness(RULE, NOW, Instant.MAX);
        assertThat(freshness.holdsAt(Long.MAX_VALUE - 1)).isTrue();
        assertThat(freshness.cacheControl(NOW.toEpochMilli()))
                .isEqualTo("public, max-age=30, stale-while-revalidate=60");
    }

    @Test
    void nothingIsShownBeforeItWasMade() {
        Freshness freshness = new Freshness(RULE, NOW, NOW.plusMillis(10));
        assertThat(freshness.holdsAt(NOW.toEpochMilli() - 1)).isFalse();
        assertThat(freshness.holdsAt(NOW.toEpochMilli())).isTrue();
        assertThat(freshness.holdsAt(NOW.toEpochMilli() + 9)).isTrue();
        assertThat(freshness.holdsAt(NOW.toEpochMilli() + 10)).isFalse();
    }
}
