package news.gisa.change.stream;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Somebody who listens. Little is kept for a connection that does not take it: the rest is read from the log when it has. */
final class Listener {
    /** Messages that may wait for a connection. */
    static final int PATIENCE = 256;

    private final Set<String> topics;
    private final Wire wire;
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger taken = new AtomicInteger();
    private MultiEmitter<? super OutboundSseEvent> messages;

    /** Whether it is told the moment it has taken all. */
    private volatile boolean behind;

    // What follows is for the reader of the log alone.

    /** Number of the last change that it knows. Below 0: whatever is the latest. */
    private long position;

    private int takenBefore;
    private boolean waitedBefore;

    Listener(Set<String> topics, long position, Wire wire) {
        this.topics = topics;
        this.position = position;
        this.wire = wire;
    }

    /**
     * @param join told when somebody listens
     * @param leave told when nobody does any more
     * @param ready told when one that is behind has taken what it was given
     */
    Multi<OutboundSseEvent> messages(Consumer<Listener> join, Consumer<Listener> leave, Runnable ready) {
        return Multi.createFrom()
                .<OutboundSseEvent>emitter(
                        emitter -> {
                            messages = emitter;
                            emitter.onTermination(() -> leave.accept(this));
                            join.accept(this);
                        },
                        BackPressureStrategy.BUFFER)
                .onItem()
                .invoke(() -> take(ready));
    }

    private void take(Runnable ready) {
        taken.incrementAndGet();
        if (waiting.decrementAndGet() == 0 && behind) {
            ready.run();
        }
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

    void fallBehind() {
        behind = true;
    }

    void catchUp() {
        behind = false;
    }

    /** The connection may have gone before anybody was told when it does. */
    boolean isGone() {
        return messages.isCancelled() || wire.isClosed();
    }

    /** Whether it has taken all that it was given, so that a whole batch can be given to it. */
    boolean isReady() {
        return waiting.get() == 0;
    }

    boolean hasRoomFor(int more) {
        return waiting.get() + more <= PATIENCE;
    }

    /** @return whether something waits, and nothing was taken since this was asked the last time, when something waited too */
    boolean isStuck() {
        boolean waits = !isReady();
        int takenNow = taken.get();
        boolean stuck = waits && waitedBefore && takenNow == takenBefore;
        waitedBefore = waits;
        takenBefore = takenNow;
        return stuck;
    }

    void send(OutboundSseEvent message) {
        waiting.incrementAndGet();
        messages.emit(message);
    }

    /** Says goodbye, behind whatever waits. May be called by anybody. */
    void end(OutboundSseEvent farewell) {
        messages.emit(farewell);
        messages.complete();
    }

    /** It can come back and go on where it was. */
    void cut() {
        wire.cut();
    }
}
