package news.gisa.access.token;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Does one thing at a time, in the order in which they came, each where it was asked for; no thread waits. */
final class SingleFile {
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean busy;

    /**
     * What a task comes to, once it had its turn; it is not begun if nobody wants it any more by then.
     *
     * @param wanted asked when it is the task's turn
     */
    <T> Uni<T> run(Supplier<Uni<T>> task, BooleanSupplier wanted) {
        return Uni.createFrom().emitter(result -> {
            Context context = Vertx.currentContext();
            Runnable turn = () -> begin(task, wanted, result);
            enter(context == null ? turn : () -> context.runOnContext(go -> turn.run()));
        });
    }

    private void enter(Runnable turn) {
        synchronized (this) {
            if (busy) {
                waiting.add(turn);
                return;
            }
            busy = true;
        }
        turn.run();
    }

    private <T> void begin(Supplier<Uni<T>> task, BooleanSupplier wanted, UniEmitter<? super T> result) {
        if (!wanted.getAsBoolean()) {
            leave();
            return;
        }
        // Not cancelled with whoever asked: as long as it runs nothing else does.
        Uni.createFrom()
                .deferred(task::get)
                .subscribe()
                .with(
                        item -> {
                            leave();
                            result.complete(item);
                        },
                        failure -> {
                            leave();
                            result.fail(failure);
                        });
    }

    private void leave() {
        Runnable next;
        synchronized (this) {
            next = waiting.poll();
            busy = next != null;
        }
        if (next != null) {
            next.run();
        }
    }
}
