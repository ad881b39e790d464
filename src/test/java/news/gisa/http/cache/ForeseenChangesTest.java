package news.gisa.http.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import news.gisa.http.cache.ForeseenChanges.Plan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ForeseenChangesTest {
    private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");

    private final ForeseenChanges foreseen = new ForeseenChanges();

    @BeforeEach
    void look() {
        foreseen.extend(List.of(), NOW, foreseen.mark());
    }

    private static Plan plan(int seconds, String... tags) {
        return new Plan(NOW.plusSeconds(seconds), Set.of(tags));
    }

    @Test
    void theNextPlanThatConcernsAnAnswerIsItsEnd() {
        foreseen.add(plan(10, "article:1", "headlines"));
        foreseen.add(plan(5, "weather"));
        assertThat(foreseen.next(Set.of("headlines"), NOW)).isEqualTo(NOW.plusSeconds(10));
        assertThat(foreseen.next(Set.of("weather", "article:1"), NOW)).isEqualTo(NOW.plusSeconds(5));
        assertThat(foreseen.next(Set.of("weather"), NOW.plusSeconds(5))).isEqualTo(Instant.MAX);
        assertThat(foreseen.next(NOW)).isEqualTo(NOW.plusSeconds(5));
    }

    @Test
    void severalPlansOfOneInstantAreAllKnown() {
        foreseen.add(plan(10, "article:1"));
        foreseen.add(plan(10, "article:2"));
        assertThat(foreseen.next(Set.of("article:1"), NOW)).isEqualTo(NOW.plusSeconds(10));
        assertThat(foreseen.next(Set.of("article:2"), NOW)).isEqualTo(NOW.plusSeconds(10));
    }

    @Test
    void nothingIsTakenToLastBeyondWhatIsKnown() {
        IntStream.rangeClosed(1, ForeseenChanges.CAPACITY + 5)
                .forEach(second -> foreseen.add(plan(second, "article:1")));
        Instant horizon = NOW.plusSeconds(ForeseenChanges.CAPACITY + 1);
        assertThat(foreseen.next(Set.of("article:2"), NOW)).isEqualTo(horizon);
        foreseen.add(plan(ForeseenChanges.CAPACITY + 100, "article:2"));
        assertThat(foreseen.next(Set.of("article:2"), NOW)).isEqualTo(horizon);
    }

    @Test
    void fartherPlansAreReadWhenTheNearOnesHavePassed() {
        IntStream.rangeClosed(1, ForeseenChanges.CAPACITY + 1)
                .forEach(second -> foreseen.add(plan(second, "article:1")));
        assertThat(foreseen.forgetPassed(NOW)).isFalse();
        assertThat(foreseen.forgetPassed(NOW.plusSeconds(ForeseenChanges.CAPACITY)))
                .isTrue();
        long mark = foreseen.mark();
        foreseen.extend(
                List.of(plan(ForeseenChanges.CAPACITY + 1, "article:1")),
                NOW.plusSeconds(ForeseenChanges.CAPACITY),
                mark);
        assertThat(foreseen.next(Set.of("article:2"), NOW.plusSeconds(ForeseenChanges.CAPACITY)))
                .isEqualTo(Instant.MAX);
    }

    @Test
    void aPlanThatWasToldWhileOthersWereReadIsNotLost() {
        IntStream.rangeClosed(1, ForeseenChanges.CAPACITY + 1)
                .forEach(second -> foreseen.add(plan(second, "article:1")));
        long mark = foreseen.mark();
        foreseen.add(plan(ForeseenChanges.CAPACITY + 7, "article:2"));
        foreseen.extend(List.of(), NOW, mark);
        assertThat(foreseen.next(Set.of("article:2"), NOW))
                .isBeforeOrEqualTo(NOW.plusSeconds(ForeseenChanges.CAPACITY + 7));
    }

    @Test
    void whatHasJustPassedIsStillKnown() {
        foreseen.add(plan(1, "article:1"));
        foreseen.forgetPassed(NOW.plusSeconds(2));
        assertThat(foreseen.next(Set.of("article:1"), NOW)).isEqualTo(NOW.plusSeconds(1));
        foreseen.forgetPassed(NOW.plusSeconds(2).plus(Duration.ofMinutes(6)));
        assertThat(foreseen.next(Set.of("article:1"), NOW.plusSeconds(2).plus(Duration.ofMinutes(1))))
                .isEqualTo(Instant.MAX);
    }

    @Test
    void behindWhatIsForgottenNothingIsKnown() {
        foreseen.add(plan(1, "article:1"));
        Instant later = NOW.plus(Duration.ofHours(1));
        assertThat(foreseen.forgetPassed(later)).isFalse();
        assertThat(foreseen.forgetPassed(NOW)).isTrue();
        assertThat(foreseen.next(Set.of("article:2"), NOW)).isEqualTo(NOW);
        assertThat(foreseen.next(NOW)).isEqualTo(NOW);
        foreseen.extend(List.of(plan(1, "article:1")), NOW, foreseen.mark());
        assertThat(foreseen.forgetPassed(NOW)).isFalse();
        assertThat(foreseen.next(Set.of("article:1"), NOW)).isEqualTo(NOW.plusSeconds(1));
        assertThat(foreseen.next(Set.of("article:2"), NOW)).isEqualTo(Instant.MAX);
    }
}
