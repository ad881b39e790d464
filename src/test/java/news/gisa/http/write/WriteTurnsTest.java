package news.gisa.http.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.problem.ProblemType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WriteTurnsTest {
    private static final int OF_STRANGERS = 4;
    private static final int WAITING_STRANGERS = 50;

    private final WriteTurns turns = new WriteTurns(16);
    private final ExecutorService many = Executors.newCachedThreadPool();
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicInteger atWork = new AtomicInteger();

    @AfterEach
    void stop() {
        end.countDown();
        many.shutdownNow();
    }

    private Object writeUntilTheEnd() throws InterruptedException {
        atWork.incrementAndGet();
        end.await();
        return "written";
    }

    private List<Future<Object>> strangers(int count) {
        List<Future<Object>> answers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            answers.add(many.submit(() -> turns.take(true, this::writeUntilTheEnd)));
        }
        return answers;
    }

    @Test
    void theDeskDoesNotWaitBehindStrangersWhoAreBounded() throws Exception {
        List<Future<Object>> first = strangers(OF_STRANGERS + WAITING_STRANGERS);
        while (atWork.get() < OF_STRANGERS) {
            Thread.sleep(5);
        }
        // All others wait by then, or will find that as many do.
        Thread.sleep(200);
        assertThatThrownBy(() -> turns.take(true, () -> "never"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.UNAVAILABLE));
        assertThat(turns.take(false, () -> "at once")).isEqualTo("at once");
        assertThat(atWork).hasValue(OF_STRANGERS);

        end.countDown();
        for (Future<Object> answer : first) {
            assertThat(answer.get(10, TimeUnit.SECONDS)).isEqualTo("written");
        }
    }

    @Test
    void aTurnEndsWithAFaultToo() throws Exception {
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> turns.take(true, () -> {
                        throw new IllegalStateException("x");
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(turns.take(true, () -> "free")).isEqualTo("free");
    }
}
