package news.gisa.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import news.gisa.article.Publication.Kind;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private static final UUID ARTICLE = UUID.randomUUID();

    private static Instant at(int minute) {
        return Instant.parse("2022-01-19T06:00:00Z").plusSeconds(60L * minute);
    }

    private static Publication event(int number, Kind kind, int minute) {
        return new Publication(ARTICLE, number, kind, null, at(minute), new Signature(at(0), ARTICLE, "t", null));
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
        assertThat(timeline.publicAt(at(20))).isEmpty();
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

    @Test
    void whatWasNeverInForceLeavesNoTrace() {
        Timeline timeline = Timeline.of(
                List.of(event(1, Kind.correction, 5), event(2, Kind.withdrawal, 5), event(3, Kind.update, 9)));
        Publication last = timeline.at(at(9)).orElseThrow();
        assertThat(last.publishedAt()).isEqualTo(at(9));
        assertThat(timeline.corrections()).isEmpty();
        assertThat(last.number()).isEqualTo(3);
        assertThat(timeline.at(at(5)).orElseThrow().publishedAt()).isNull();
        assertThat(timeline.nextPublication(at(4))).map(Publication::number).contains(3);
    }

    /** What the rules say, as plainly as it can be said: of the events that have begun, the last begun, then the last made. */
    private static Optional<Publication> inForce(List<Publication> events, Instant time) {
        return events.stream()
                .filter(event -> !event.startsAt().isAfter(time))
                .max(Comparator.comparing(Publication::startsAt).thenComparing(Publication::number));
    }

    @Provide
    Arbitrary<List<Publication>> events() {
        Arbitrary<Integer> minutes = Arbitraries.integers().between(0, 12);
        return Combinators.combine(Arbitraries.of(Kind.class), minutes)
                .as((kind, minute) -> event(0, kind, minute))
                .list()
                .ofMaxSize(10)
                .map(drafts -> IntStream.range(0, drafts.size())
                        .mapToObj(i -> new Publication(
                                ARTICLE,
                                i + 1,
                                drafts.get(i).kind(),
                                null,
                                drafts.get(i).startsAt(),
                                new Signature(at(0), ARTICLE, "t", null)))
                        .toList());
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.longs().between(-60_000, 14 * 60_000L).map(millis -> at(0).plusMillis(millis));
    }

    @Property
    void whatIsPublicFollowsFromTheSimpleRule(
            @ForAll("events") List<Publication> events, @ForAll("instants") Instant time) {
        Timeline timeline = Timeline.of(events);
        Optional<Publication> expected = inForce(events, time);
        assertThat(timeline.at(time)).isEqualTo(expected);
        assertThat(timeline.publicAt(time)).isEqualTo(expected.filter(event -> event.kind() != Kind.withdrawal));
    }

    @Property
    void orderInWhichEventsAreReadDoesNotMatter(@ForAll("events") List<Publication> events, @ForAll long seed) {
        List<Publication> shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(Timeline.of(shuffled).events()).isEqualTo(Timeline.of(events).events());
    }

    @Property
    void eventsNeitherOverlapNorLeaveAGap(@ForAll("events") List<Publication> events) {
        List<Publication> ordered = Timeline.of(events).events();
        for (int i = 0; i < ordered.size(); i++) {
            Instant next = i + 1 < ordered.size() ? ordered.get(i + 1).startsAt() : Timeline.FOREVER;
            assertThat(ordered.get(i).endsAt()).isEqualTo(next);
        }
    }

    @Property
    void publishedAndUpdatedFollowFromWhatWasEverInForce(
            @ForAll("events") List<Publication> events, @ForAll("instants") Instant time) {
        Timeline timeline = Timeline.of(events);
        List<Publication> shown = timeline.events().stream()
                .filter(event -> inForce(events, event.startsAt()).orElseThrow() == event)
                .filter(event ->
                        event.kind() != Kind.withdrawal && !event.startsAt().isAfter(time))
                .toList();
        timeline.publicAt(time).ifPresent(event -> {
            assertThat(event.publishedAt()).isEqualTo(shown.get(0).startsAt());
            assertThat(event.updatedAt())
                    .isEqualTo(shown.stream()
                            .filter(it -> it == shown.get(0) || it.kind() != Kind.minor)
                            .reduce((earlier, later) -> later)
                            .orElseThrow()
                            .startsAt());
            assertThat(timeline.corrections().stream()
                            .filter(it -> !it.startsAt().isAfter(time))
                            .toList())
                    .isEqualTo(shown.stream()
                            .filter(it -> it.kind() == Kind.correction)
                            .toList());
        });
    }

    @Test
    void endOfAPublicationMakesWayForAnyOtherEventOfTheSameStart() {
        Publication first = event(1, Kind.update, 10);
        Publication second = event(2, Kind.update, 5);
        Publication expiry = Publication.expiry(second, 3, at(10), new Signature(at(0), ARTICLE, "t", "why"));
        Timeline timeline = Timeline.of(List.of(first, second, expiry));
        assertThat(timeline.publicAt(at(9))).contains(second);
        assertThat(timeline.publicAt(at(10))).contains(first);
        assertThat(expiry.note()).isNull();
        assertThat(timeline.withExpiry(second)).containsExactlyInAnyOrder(second, expiry);
        assertThat(timeline.withExpiry(first)).containsExactly(first);
        assertThat(Timeline.of(List.of(second, expiry)).publicAt(at(10))).isEmpty();
    }
}
