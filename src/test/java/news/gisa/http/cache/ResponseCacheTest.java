package news.gisa.http.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.ws.rs.core.MediaType;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import news.gisa.http.answer.ETags;
import news.gisa.storage.Contact;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ResponseCacheTest {
    private static final ResponseCache.Key KEY = new ResponseCache.Key("/api/v1/headlines", "application/json");
    private static final ResponseCache.Key OTHER =
            new ResponseCache.Key("/api/v1/headlines?limit=20", "application/json");

    private final ForeseenChanges foreseen = new ForeseenChanges();
    private final SettableClock clock = new SettableClock();
    private final AtomicLong ticks = new AtomicLong();
    private final Contact contact = new Contact(ticks::get);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ResponseCache cache = cache(1_000_000);

    @BeforeEach
    void look() {
        foreseen.extend(List.of(), clock.now, foreseen.mark());
    }

    private ResponseCache cache(long bytes) {
        CacheConfig config = new CacheConfig() {
            @Override
            public boolean enabled() {
                return true;
            }

            @Override
            public MemorySize size() {
                return new MemorySize(BigInteger.valueOf(bytes));
            }

            @Override
            public Duration withoutDatabase() {
                return Duration.ofSeconds(60);
            }
        };
        return new ResponseCache(config, foreseen, contact, clock, meters);
    }

    private Representation find(ResponseCache.Key key) {
        return cache.find(key, cache.age());
    }

    private static final class SettableClock extends Clock {
        private Instant now = Instant.parse("2026-11-24T00:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private Representation answer(Render render, String text, String... tags) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Set<String> all = Set.of(tags);
        Instant end = cache.endOf(all, Instant.MAX, render.begunAt());
        return new Representation(
                MediaType.APPLICATION_JSON_TYPE,
                bytes,
                ETags.of(bytes, null),
                Map.of("Vary", "Accept"),
                all,
                new Freshness(FreshnessTest.RULE, render.begunAt(), end),
                "/api/v1/headlines");
    }

    private Representation keep(ResponseCache.Key key, String text, String... tags) {
        Render render = cache.render(key);
        Representation answer = answer(render, text, tags);
        cache.keep(render, key, answer);
        render.finish(answer);
        return answer;
    }

    private double count(String meter) {
        return meters.get(meter).counter().count();
    }

    @Test
    void anAnswerIsKeptUntilSomethingThatItShowsChanges() {
        Representation answer = keep(KEY, "a", "headlines", "article:1");
        assertThat(find(KEY)).isSameAs(answer);
        cache.invalidate(List.of("article:2", "authors"));
        assertThat(find(KEY)).isSameAs(answer);
        cache.invalidate(List.of("article:1"));
        assertThat(find(KEY)).isNull();
        assertThat(count("gisa.cache.invalidations")).isEqualTo(1);
    }

    @Test
    void anAnswerThatEndedWhileItWasMadeIsNotShared() {
        byte[] bytes = {'a'};
        Representation ended = new Representation(
                MediaType.APPLICATION_JSON_TYPE,
                bytes,
                ETags.of(bytes, null),
                Map.of(),
                Set.of(),
                new Freshness(FreshnessTest.RULE, clock.instant(), clock.instant()),
                "/api/v1/weather/latest");
        // It is not even looked at who asks.
        assertThat(cache.shared(ended, null)).isFalse();
        assertThat(meters.get("gisa.cache.requests")
                        .tag("result", "shared")
                        .counter()
                        .count())
                .isZero();
    }

    @Test
    void anAnswerThatWasBegunBeforeAChangeIsNotKept() {
        Render render = cache.render(KEY);
        Representation answer = answer(render, "old", "headlines");
        cache.invalidate(List.of("headlines"));
        cache.keep(render, KEY, answer);
        assertThat(find(KEY)).isNull();
        assertThat(count("gisa.cache.discards")).isEqualTo(1);
    }

    @Test
    void aChangeOfSomethingElseMeanwhileDoesNotMatter() {
        Render render = cache.render(KEY);
        Representation answer = answer(render, "same", "headlines");
        cache.invalidate(List.of("weather"));
        cache.keep(render, KEY, answer);
        assertThat(find(KEY)).isSameAs(answer);
    }

    @Test
    void anAnswerThatTookMoreChangesThanAreRememberedIsNotKept() {
        Render render = cache.render(KEY);
        Representation answer = answer(render, "slow", "headlines");
        for (int i = 0; i < 1001; i++) {
            cache.invalidate(List.of("weather"));
        }
        cache.keep(render, KEY, answer);
        assertThat(find(KEY)).isNull();
    }

    @Test
    void manyWaitForOneRenderUnlessSomethingChangedSinceItBegan() {
        Render first = cache.render(KEY);
        assertThat(cache.render(KEY)).isSameAs(first);
        cache.invalidate(List.of("weather"));
        Render second = cache.render(KEY);
        assertThat(second).isNotSameAs(first);
        assertThat(cache.render(KEY)).isSameAs(second);
        first.finish(null);
        assertThat(cache.render(KEY)).isSameAs(second);
        second.finish(null);
        assertThat(cache.render(KEY)).isNotSameAs(second);
    }

    @Test
    void nobodyWaitsForARenderThatTheClockOvertook() {
        foreseen.add(new ForeseenChanges.Plan(clock.now.plusSeconds(1), Set.of("headlines")));
        Render first = cache.render(KEY);
        clock.now = clock.now.plusSeconds(1);
        assertThat(cache.render(KEY)).isNotSameAs(first);
        cache.keep(first, KEY, answer(first, "old", "headlines"));
        assertThat(find(KEY)).isNull();
    }

    @Test
    void anAnswerEndsAtTheInstantAtWhichTheClockChangesIt() {
        Instant end = clock.now.plusSeconds(10);
        foreseen.add(new ForeseenChanges.Plan(end, Set.of("article:1")));
        Representation answer = keep(KEY, "a", "article:1");
        Representation lasting = keep(OTHER, "b", "article:2");
        clock.now = end.minusMillis(1);
        assertThat(find(KEY)).isSameAs(answer);
        clock.now = end;
        assertThat(find(KEY)).isNull();
        assertThat(find(OTHER)).isSameAs(lasting);
    }

    @Test
    void anotherAddressLeadsToAnAnswerAsLongAsItIsKept() {
        Representation answer = keep(KEY, "a", "headlines");
        cache.alias(OTHER, KEY, answer);
        assertThat(find(OTHER)).isSameAs(answer);
        cache.invalidate(List.of("headlines"));
        assertThat(find(OTHER)).isNull();
        cache.alias(OTHER, KEY, answer);
        assertThat(find(OTHER)).isNull();
    }

    @Test
    void anAnswerThatReplacesAnotherHasItsOwnTags() {
        keep(KEY, "a", "article:1");
        Representation second = keep(KEY, "b", "article:2");
        cache.invalidate(List.of("article:1"));
        assertThat(find(KEY)).isSameAs(second);
        cache.invalidate(List.of("article:2"));
        assertThat(find(KEY)).isNull();
    }

    @Test
    void memoryIsBounded() {
        ResponseCache small = cache(50_000);
        for (int i = 0; i < 1000; i++) {
            ResponseCache.Key key = new ResponseCache.Key("/api/v1/headlines?cursor=" + i, null);
            Render render = small.render(key);
            small.keep(render, key, answer(render, String.valueOf(i), "headlines", "article:" + i));
            render.finish(null);
        }
        assertThat(meters.get("gisa.cache.evictions").counter().count()).isGreaterThan(900);
        small.invalidate(List.of("headlines"));
        assertThat(count("gisa.cache.invalidations")).isBetween(1.0, 100.0);
    }

    @Test
    void aRenderOfMinutesIsNotKept() {
        Render render = cache.render(KEY);
        Representation answer = answer(render, "a", "headlines");
        clock.now = clock.now.plus(Duration.ofMinutes(6));
        cache.keep(render, KEY, answer);
        assertThat(find(KEY)).isNull();
    }

    @Test
    void whileTheClockIsBehindItsMakingAnAnswerIsNotShown() {
        Instant made = clock.now;
        Representation answer = keep(KEY, "published", "headlines");
        clock.now = made.minusSeconds(1);
        assertThat(find(KEY)).isNull();
        assertThat(cache.shared(answer, null)).isFalse();
        clock.now = made;
        assertThat(find(KEY)).isSameAs(answer);
    }

    @Test
    void nobodyWaitsForARenderOfALaterTime() {
        Render first = cache.render(KEY);
        clock.now = clock.now.minusSeconds(1);
        assertThat(cache.render(KEY)).isNotSameAs(first);
        cache.keep(first, KEY, answer(first, "published", "headlines"));
        assertThat(find(KEY)).isNull();
    }

    @Test
    void nothingIsKeptWhileItIsNotKnownWhatLiesAheadAgain() {
        Instant publication = clock.now.minus(Duration.ofHours(1));
        Instant before = publication.minusSeconds(1);
        clock.now = before;
        keep(KEY, "not yet", "headlines");
        assertThat(find(KEY)).isNull();
        assertThat(foreseen.forgetPassed(clock.now)).isTrue();
        foreseen.extend(
                List.of(new ForeseenChanges.Plan(publication, Set.of("headlines"))), clock.now, foreseen.mark());
        assertThat(foreseen.forgetPassed(clock.now)).isFalse();
        Representation answer = keep(KEY, "not yet", "headlines");
        assertThat(find(KEY)).isSameAs(answer);
        clock.now = publication;
        assertThat(find(KEY)).isNull();
    }

    private void pass(Duration time) {
        ticks.addAndGet(time.toNanos());
    }

    private Map<String, String> headers(Representation answer) {
        Representation.Selected selected =
                answer.select(null, answer.select(null, null).etag());
        assertThat(selected.notModified()).isTrue();
        return answer.headersOf(selected, clock.millis(), cache.age());
    }

    @Test
    void whileItIsNotKnownWhatHappensElsewhereAnAnswerSaysForHowLong() {
        Representation answer = keep(KEY, "a", "headlines");
        pass(Duration.ofMillis(2999));
        assertThat(headers(answer))
                .containsEntry("Cache-Control", "public, max-age=30, stale-while-revalidate=60")
                .doesNotContainKeys("Age", "Cache-Status");
        pass(Duration.ofMillis(1001));
        assertThat(find(KEY)).isSameAs(answer);
        assertThat(headers(answer))
                .containsEntry("Age", "4")
                .containsEntry("Cache-Status", "Gisa; hit; detail=disconnected")
                .containsEntry("Cache-Control", "public, no-cache")
                .containsKeys("ETag", "Vary");
    }

    @Test
    void afterAWhileItIsNotShownAnyMore() {
        Representation answer = keep(KEY, "a", "headlines");
        pass(Duration.ofMillis(60_999));
        assertThat(find(KEY)).isSameAs(answer);
        pass(Duration.ofMillis(1));
        assertThat(find(KEY)).isNull();
    }

    @Test
    void theMarksGoWhenAllIsKnownAgainUpToTheMomentAtWhichItWasAskedFor() {
        Representation answer = keep(KEY, "a", "headlines");
        pass(Duration.ofSeconds(70));
        long mark = contact.mark();
        pass(Duration.ofSeconds(5));
        contact.know(mark);
        assertThat(headers(answer)).containsEntry("Age", "5");
        contact.know(contact.mark());
        assertThat(headers(answer)).doesNotContainKey("Age");
        assertThat(find(KEY)).isSameAs(answer);
    }

    @Test
    void aClockThatJumpsChangesNothingAboutThat() {
        keep(KEY, "a", "headlines");
        clock.now = clock.now.plus(Duration.ofDays(1));
        assertThat(cache.age()).isZero();
        clock.now = clock.now.minus(Duration.ofDays(2));
        pass(Duration.ofSeconds(4));
        assertThat(cache.age()).isEqualTo(4);
    }
}
