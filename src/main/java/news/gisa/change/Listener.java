package news.gisa.change;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Somebody who listens. What the connection does not take soon is not kept for long: whoever is too slow is cut off. */
final class Listener {
    /** Messages that may wait for a connection. */
    static final int PATIENCE = 256;

    private final Set<String> topics;
    private final AtomicInteger waiting = new AtomicInteger();
    private MultiEmitter<? super OutboundSseEvent> connection;

    /** Number of the last change that it knows; only the reader of the log moves it. Below 0: whatever is the latest. */
    private long position;

    Listener(Set<String> topics, long position) {
        this.topics = topics;
        this.position = position;
    }

    /**
     * @param join told when somebody listens
     * @param leave told when nobody does any more
     */
    Multi<OutboundSseEvent> messages(Consumer<Listener> join, Consumer<Listener> leave) {
        return Multi.createFrom()
                .<OutboundSseEvent>emitter(
                        emitter -> {
                            connection = emitter;
                            emitter.onTermination(() -> leave.accept(this));
                            join.accept(this);
                        },
                        PATIENCE)
                .onItem()
                .invoke(waiting::decrementAndGet);
    }

    Set<String> topics() {
        return topics;
    }

    long position() {
        return position;
    }

    void moveTo(long newPosition) {
        position = newPosition;
    }

    boolean isGone() {
        return connection.isCancelled();
    }

    /** Whether a whole batch of older messages can be given to it. */
    boolean isReady() {
        return waiting.get() == 0;
    }

    /** @return false if it was too slow, and is cut off; it can come back and go on where it was */
    boolean send(OutboundSseEvent message) {
        if (waiting.incrementAndGet() > PATIENCE) {
            connection.fail(new SlowListenerException());
            return false;
        }
        connection.emit(message);
        return true;
    }

    /** Its connection takes too little. */
    private static final class SlowListenerException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        SlowListenerException() {
            super("The listener is too slow", null, false, false);
        }
    }
}
