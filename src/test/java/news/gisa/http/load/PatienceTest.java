package news.gisa.http.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private static final long TIME = Duration.ofHours(1).toNanos();

    @Test
    void manyBytesAtOnceBuyNoTimeForWhenNoneCome() {
        assertThat(new Patience(Duration.ofHours(1)).left(1_000_000_000))
                .isPositive()
                .isLessThanOrEqualTo(TIME);
    }

    @Test
    void bytesThatStandStillWaitForTheTimeAlone() {
        Patience patience = new Patience(Duration.ofHours(1));
        long first = patience.left(1_000_000);
        assertThat(patience.left(1_000_000)).isPositive().isLessThanOrEqualTo(first);
    }

    @Test
    void nothingIsEverLeftOfNoTimeForNoBytes() {
        assertThat(new Patience(Duration.ZERO).left(0)).isNotPositive();
    }
}
