package news.gisa.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import news.gisa.article.Publication.Kind;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private static final UUID ARTICLE = UUID.randomUUID();

    private static Instant at(int minute) {
        return Instant.parse("2022-01-19T06:00:00Z").plusSeconds(60L * minute);
    }

    private static Publication event(int number, Kind kind, int minute) {
        return new Publication(
                ARTICLE, number, kind, null, at(minute), new Revision.Signature(at(0), ARTICLE, "t", null));
    }

    @Test
    void nothingIsInForceBeforeTheFirstEvent() {
        Timeline timeline = Timeline.of(List.of(event(1, Kind.update, 4)));
        assertThat(timeline.at(at(4).minusMillis(1))).isEmpty();
        assertThat(timeline.at(at(4))).map(Publication::number).contains(1);
        assertThat(timeline.at(Instant.parse("9999-01-01T00:00:00Z")))
                .map(Publication::number)
                .contains(1);
    }

    @Test
    void eventMadeLaterMayLieEarlier() {
        Timeline timeline = Timeline.of(
                List.of(event(1, Kind.update, 10), event(2, Kind.update, 5), event(3, Kind.withdrawal, 20)));
        assertThat(timeline.events()).extracting(Publication::number).containsExactly(2, 1, 3);
        assertThat(timeline.at(at(7))).map(Publication::number).contains(2);
        assertThat(timeline.at(at(10))).map(Publication::number).contains(1);
        assertThat(timeline.at(at(20))).map(Publication::isWithdrawal).contains(true);
        assertThat(timeline.at(at(10)).orElseThrow().publishedAt()).isEqualTo(at(5));
        assertThat(timeline.nextPublication(at(7))).map(Publication::number).contains(1);
        assertThat(timeline.nextPublication(at(10))).isEmpty();
    }

    @Test
    void minorLeavesTheUpdateTime() {
        Timeline timeline =
                Timeline.of(List.of(event(1, Kind.minor, 0), event(2, Kind.correction, 5), event(3, Kind.minor, 9)));
        assertThat(timeline.events()).extracting(Publication::updatedAt).containsExactly(at(0), at(5), at(5));
    }

    @RepeatedTest(50)
    void agreesWithTheSimpleRule(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Publication> events = new ArrayList<>();
        for (int number = 1; number <= 1 + random.nextInt(8); number++) {
            events.add(event(number, Kind.values()[random.nextInt(4)], random.nextInt(10)));
        }
        Timeline timeline = Timeline.of(events);
        for (int minute = -1; minute <= 11; minute++) {
            Instant time = at(minute);
            Integer expected = events.stream()
                    .filter(event -> !event.startsAt().isAfter(time))
                    .max(Comparator.comparing(Publication::startsAt).thenComparing(Publication::number))
                    .map(Publication::number)
                    .orElse(null);
            assertThat(timeline.at(time).map(Publication::number).orElse(null)).isEqualTo(expected);
        }
    }
}
