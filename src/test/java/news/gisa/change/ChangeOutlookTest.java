package news.gisa.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.gisa.HttpTest;
import news.gisa.http.cache.ForeseenChanges;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChangeOutlookTest extends HttpTest {
    @Inject
    ChangeRepository changes;

    @Inject
    Clock clock;

    /** What a node foresees whose clock is set back to just before an instant. */
    private ForeseenChanges before(Instant instant) {
        ForeseenChanges foreseen = new ForeseenChanges();
        Clock back = Clock.fixed(instant.minusMillis(1), clock.getZone());
        new ChangeOutlook(changes, foreseen, back).look();
        return foreseen;
    }

    @Test
    void whatWasPublishedLiesAheadAgainWhenTheClockIsSetBack() {
        String slug = draft(Map.of("headline", unique("h"))).path("slug");
        publish(slug, Map.of());
        Instant publishedAt =
                Instant.parse(anonymous().get("/articles/{ref}", slug).path("publishedAt"));
        // The entry of the log is written when the publication is, or a moment later.
        Instant foreseen = before(publishedAt).next(publishedAt.minusMillis(1));
        assertThat(foreseen).isBetween(publishedAt, publishedAt.plusMillis(200));
        assertThat(before(foreseen.plusMillis(1)).next(foreseen)).isAfter(foreseen);
    }

    @Test
    void whatTheClockPublishedDoesSoAgain() throws InterruptedException {
        String slug = draft(Map.of("headline", unique("h"))).path("slug");
        Instant at = clock.instant().plus(Duration.ofSeconds(1));
        publish(slug, Map.of("at", at.toString()));
        while (anonymous().get("/articles/{ref}", slug).statusCode() != 200) {
            Thread.sleep(50);
        }
        // It is no plan any more once it is logged.
        while (!changes.planned("article", Set.of(idOf(slug))).isEmpty()) {
            Thread.sleep(50);
        }
        assertThat(before(at).next(at.minusMillis(1))).isEqualTo(at);
    }

    private static String idOf(String slug) {
        return anonymous().get("/articles/{ref}", slug).path("id");
    }

    @Test
    void nothingIsKnownBeforeItLooked() {
        ForeseenChanges foreseen = new ForeseenChanges();
        Instant now = clock.instant();
        assertThat(foreseen.next(now)).isEqualTo(now);
        assertThat(foreseen.forgetPassed(now)).isTrue();
        foreseen.extend(List.of(), now, foreseen.mark());
        assertThat(foreseen.forgetPassed(now)).isFalse();
    }
}
