package news.gisa.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class KnownChangesTest {
    private final KnownChanges known = new KnownChanges();

    private long[] reached() {
        return LongStream.rangeClosed(0, 12).filter(known::reach).toArray();
    }

    @Test
    void allThatWasToldIsKnown() {
        assertThat(reached()).containsExactly(0);
        known.tell(3);
        assertThat(reached()).containsExactly(0, 1, 2, 3);
    }

    @Test
    void ownChangesAreKnownBeforeTheyAreTold() {
        known.tell(3);
        known.add(3, 2);
        assertThat(reached()).endsWith(4, 5).doesNotContain(6L);
        known.add(5, 1);
        assertThat(reached()).endsWith(6).doesNotContain(7L);
        known.tell(5);
        assertThat(reached()).endsWith(6).doesNotContain(7L);
        known.tell(6);
        assertThat(reached()).endsWith(6).doesNotContain(7L);
    }

    @Test
    void ownChangeBehindAnotherNodesIsNotReachedUntilThatIsTold() {
        known.tell(3);
        known.add(4, 2);
        assertThat(reached()).endsWith(3);
        known.tell(4);
        assertThat(reached()).endsWith(6).doesNotContain(7L);
    }

    @Test
    void whatIsAddedAfterItWasToldChangesNothing() {
        known.tell(6);
        known.add(4, 2);
        assertThat(reached()).endsWith(6).doesNotContain(7L);
        known.tell(7);
        known.add(8, 1);
        assertThat(reached()).endsWith(7);
    }
}
