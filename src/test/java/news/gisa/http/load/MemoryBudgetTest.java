package news.gisa.http.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class MemoryBudgetTest {
    private final MemoryBudget budget = new MemoryBudget(1000);

    @Test
    void strangersHaveHalfOfIt() {
        assertThat(budget.take(500, true)).isTrue();
        assertThat(budget.take(1, true)).isFalse();
        assertThat(budget.take(500, false)).isTrue();
        assertThat(budget.take(1, false)).isFalse();
        assertThat(budget.held()).isEqualTo(1000);
    }

    @Test
    void whatTheDeskHasIsNotForStrangers() {
        assertThat(budget.take(800, false)).isTrue();
        assertThat(budget.take(300, true)).isFalse();
        assertThat(budget.take(200, true)).isTrue();
        budget.giveBack(800, false);
        // Nothing was counted for what was refused.
        assertThat(budget.take(300, true)).isTrue();
    }

    @Test
    void manyAtOnceNeverHoldMore() throws InterruptedException {
        AtomicLong most = new AtomicLong();
        ExecutorService many = Executors.newFixedThreadPool(8);
        for (int i = 0; i < 8; i++) {
            boolean stranger = i % 2 == 0;
            many.execute(() -> {
                for (int j = 0; j < 10_000; j++) {
                    if (budget.take(150, stranger)) {
                        most.accumulateAndGet(budget.held(), Math::max);
                        budget.giveBack(150, stranger);
                    }
                }
            });
        }
        many.shutdown();
        assertThat(many.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        // A look may see what is being refused, of the seven others, but never more.
        assertThat(most.get()).isLessThanOrEqualTo(1000 + 7 * 150);
        assertThat(budget.held()).isZero();
    }
}
