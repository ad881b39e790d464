package news.gisa.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockTimeoutException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import news.gisa.HttpTest;
import news.gisa.article.port.ArticlesForComments;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The embedded database needs it; PostgreSQL does not, and there it does nothing. */
@QuarkusTest
@Tag("anydb")
class SingleWriterTest extends HttpTest {
    private static final int WRITERS = 8;
    private static final int ROUNDS = 100;

    @Inject
    SingleWriter writer;

    @Inject
    ArticlesForComments articles;

    @Inject
    EntityManager entities;

    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private void write() {
        entities.createNativeQuery("update change_position set seq = seq").executeUpdate();
    }

    private long read() {
        return ((Number) entities.createNativeQuery("select count(*) from change_position")
                        .getSingleResult())
                .longValue();
    }

    /** @param end of a transaction that has the turn */
    private CompletableFuture<Void> keep(CountDownLatch end, boolean commits) throws InterruptedException {
        CountDownLatch kept = new CountDownLatch(1);
        CompletableFuture<Void> keeper = CompletableFuture.runAsync(() -> transaction(() -> {
            writer.enter();
            // Twice by one transaction is once.
            writer.enter();
            write();
            kept.countDown();
            end.await();
            if (!commits) {
                throw new Refused();
            }
            return null;
        }));
        kept.await();
        return keeper;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatWritesWaitsForTheEndOfTheTransactionBefore(boolean commits) throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        CompletableFuture<Void> first = keep(end, commits);
        AtomicReference<Thread> waiting = new AtomicReference<>();
        CompletableFuture<Void> second = CompletableFuture.runAsync(() -> transaction(() -> {
            // What only reads waits for nobody.
            assertThat(read()).isOne();
            assertThat(end.getCount()).isOne();
            waiting.set(Thread.currentThread());
            write();
            assertThat(end.getCount()).isZero();
            return null;
        }));
        await().until(() -> waiting.get() != null && waiting.get().getState() != Thread.State.RUNNABLE);
        assertThat(second).isNotDone();
        end.countDown();
        second.join();
        assertThat(first.handle((nothing, refusal) -> refusal == null).join()).isEqualTo(commits);
    }

    @Test
    void transactionWithinAnotherDoesNotWaitForThat() {
        transaction(() -> {
            writer.enter();
            transaction(() -> {
                write();
                return null;
            });
            assertThat(read()).isOne();
            return null;
        });
        transaction(() -> {
            write();
            return null;
        });
    }

    @Test
    void whoWaitsTooLongIsRefused() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        CompletableFuture<Void> keeper = keep(end, true);
        assertThatThrownBy(() -> transaction(() -> {
                    write();
                    return null;
                }))
                .isInstanceOf(LockTimeoutException.class);
        end.countDown();
        keeper.join();
        transaction(() -> {
            write();
            return null;
        });
    }

    /** Four of five are refused after they took the lock, as most writers are that come at once. */
    @Test
    void whatIsRolledBackUndoesNothingOfOthers() throws Exception {
        UUID id = UUID.fromString(draft(Map.of("headline", unique("잠금"))).path("id"));
        AtomicInteger committed = new AtomicInteger();
        Callable<Void> writer = () -> {
            for (int round = 0; round < ROUNDS; round++) {
                count(id, round % 5 == 0, committed);
            }
            return null;
        };
        ExecutorService pool = Executors.newFixedThreadPool(WRITERS);
        for (Future<Void> done :
                pool.invokeAll(IntStream.range(0, WRITERS).mapToObj(i -> writer).toList())) {
            done.get();
        }
        pool.shutdown();
        assertThat(committed).hasValue(WRITERS * ROUNDS / 5);
        int stored = QuarkusTransaction.requiringNew()
                .call(() -> ((Number) entities.createNativeQuery("select comment_count from article where id = :id")
                                .setParameter("id", id)
                                .getSingleResult())
                        .intValue());
        assertThat(stored).isEqualTo(committed.get());
    }

    private void count(UUID id, boolean keep, AtomicInteger committed) {
        try {
            transaction(() -> {
                articles.lock(List.of(id));
                articles.count(id, 1);
                if (!keep) {
                    throw new Refused();
                }
                return null;
            });
            committed.incrementAndGet();
        } catch (Refused e) {
            // As meant.
        }
    }

    private static void transaction(Callable<Void> work) {
        QuarkusTransaction.requiringNew().call(work);
    }
}
