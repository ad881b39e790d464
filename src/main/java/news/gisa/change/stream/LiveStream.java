package news.gisa.change.stream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import news.gisa.change.Change;
import news.gisa.change.ChangeListener;
import news.gisa.change.ChangeReader;
import news.gisa.change.ChangeSignal;
import news.gisa.change.stream.StreamMessages.Told;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.problem.ProblemType;

/**
 * Tells everybody who listens what happens. The log is read once for all of them, by the follower's thread, which alone touches
 * what is below; who comes back after a break is given what was missed, in steps, from the same log.
 */
@Singleton
public class LiveStream implements ChangeListener {
    /** Of what was missed: so much that a connection can take it at once. */
    private static final int STEP = Listener.PATIENCE / 4;

    private final ChangeReader changes;
    private final StreamMessages messages;
    private final StreamConfig config;
    private final ChangeSignal signal;

    private final Set<Listener> all = ConcurrentHashMap.newKeySet();
    private final Queue<Listener> joining = new ConcurrentLinkedQueue<>();
    private final Set<Listener> behind = new LinkedHashSet<>();
    private final Set<Listener> live = new LinkedHashSet<>();

    /** When the next one is due, on a clock that is never set. */
    private long signOfLife = System.nanoTime();

    LiveStream(
            ChangeReader changes,
            StreamMessages messages,
            StreamConfig config,
            ChangeSignal signal,
            MeterRegistry meters) {
        this.changes = changes;
        this.messages = messages;
        this.config = config;
        this.signal = signal;
        Gauge.builder("gisa.stream.listeners", all, Collection::size).register(meters);
    }

    /**
     * @param after number of the last change that the listener knows, below 0 for what happens from now on
     * @param wire what leads to the listener
     */
    Multi<OutboundSseEvent> listen(Set<String> topics, long after, Wire wire) {
        if (all.size() >= config.maxListeners()) {
            throw new ProblemException(ProblemType.TOO_MANY_REQUESTS, "Too many listen already; try again later.")
                    .header(HttpHeaders.RETRY_AFTER, "30");
        }
        return new Listener(topics, after, wire).messages(this::join, all::remove, signal::give);
    }

    private void join(Listener listener) {
        all.add(listener);
        joining.add(listener);
        signal.give();
    }

    /** Sends everybody away, to come back soon: the service stops. */
    public void end() {
        all.forEach(listener -> listener.end(messages.farewell()));
    }

    @Override
    public void read(List<Change> news, long position) {
        forgetGone();
        // Who was not told of earlier ones, because telling failed, must not miss them.
        long known = news.isEmpty() ? position : news.get(0).seq() - 1;
        live.stream().filter(listener -> listener.position() < known).toList().forEach(this::fallBehind);
        if (!news.isEmpty() && !live.isEmpty()) {
            tell(news, position);
        }
        welcome(position);
        catchUp(position);
        giveSignOfLifeWhenDue(position);
    }

    @Override
    public void pause(long position) {
        forgetGone();
        giveSignOfLifeWhenDue(position);
    }

    private void giveSignOfLifeWhenDue(long position) {
        long now = System.nanoTime();
        if (now - signOfLife >= 0) {
            signOfLife = now + Duration.ofSeconds(config.heartbeatSeconds()).toNanos();
            giveSignOfLife(position);
        }
    }

    private void forgetGone() {
        all.removeIf(Listener::isGone);
        behind.removeIf(Listener::isGone);
        live.removeIf(Listener::isGone);
    }

    private void fallBehind(Listener listener) {
        live.remove(listener);
        listener.fallBehind();
        behind.add(listener);
    }

    private void goLive(Listener listener) {
        behind.remove(listener);
        listener.catchUp();
        live.add(listener);
    }

    /** Who cannot take it all now goes on from the log, as who comes back does. */
    private void tell(List<Change> news, long position) {
        List<Told> told = told(news, live);
        for (Listener listener : List.copyOf(live)) {
            List<Told> heard = heard(told, listener);
            if (listener.hasRoomFor(heard.size())) {
                send(heard, listener);
                listener.moveTo(position);
            } else {
                fallBehind(listener);
            }
        }
    }

    private void welcome(long position) {
        long cleared = joining.isEmpty() ? 0 : changes.cleared();
        for (Listener listener = joining.poll(); listener != null; listener = joining.poll()) {
            long after = listener.position();
            if (after >= cleared && after < position) {
                listener.send(messages.open(after, listener.topics()));
                fallBehind(listener);
            } else if (after < 0 || after == position) {
                listener.moveTo(position);
                listener.send(messages.open(position, listener.topics()));
                goLive(listener);
            } else {
                reset(listener, position);
            }
        }
    }

    private void reset(Listener listener, long position) {
        listener.moveTo(position);
        listener.send(messages.reset(position));
        goLive(listener);
    }

    /** One step for those who are farthest behind and have taken what they were given. */
    private void catchUp(long position) {
        Set<Listener> ready = behind.stream().filter(Listener::isReady).collect(Collectors.toSet());
        ready.stream().map(Listener::position).min(Comparator.naturalOrder()).ifPresent(from -> {
            catchUp(ready, from, position);
            signal.give();
        });
    }

    private void catchUp(Set<Listener> ready, long from, long position) {
        List<Change> missed = changes.logged(from, STEP).stream()
                .filter(change -> change.seq() <= position)
                .toList();
        if (missed.isEmpty() || missed.get(0).seq() > from + 1) {
            // Cleared away meanwhile.
            ready.stream()
                    .filter(listener -> listener.position() == from)
                    .forEach(listener -> reset(listener, position));
            return;
        }
        List<Told> told = told(missed, ready);
        long until = missed.get(missed.size() - 1).seq();
        for (Listener listener : ready) {
            send(heard(told, listener), listener);
            listener.moveTo(Math.max(until, listener.position()));
            if (listener.position() == position) {
                goLive(listener);
            }
        }
    }

    /** It brings the position too, so that who comes back after a quiet time does not ask for all that was not for it. */
    private void giveSignOfLife(long position) {
        for (Listener listener : all) {
            if (listener.isStuck()) {
                listener.cut();
            }
        }
        OutboundSseEvent heartbeat = messages.heartbeat(position);
        live.stream().filter(Listener::isReady).forEach(listener -> listener.send(heartbeat));
    }

    private List<Told> told(List<Change> news, Set<Listener> listeners) {
        Set<String> wanted = new HashSet<>();
        listeners.forEach(listener -> wanted.addAll(listener.topics()));
        return messages.told(news, wanted);
    }

    private static List<Told> heard(List<Told> told, Listener listener) {
        return told.stream()
                .filter(it ->
                        it.seq() > listener.position() && listener.topics().contains(it.topic()))
                .toList();
    }

    private void send(List<Told> heard, Listener listener) {
        for (int i = 0; i < heard.size(); i++) {
            boolean last = i + 1 == heard.size()
                    || heard.get(i + 1).seq() != heard.get(i).seq();
            listener.send(messages.message(heard.get(i), last));
        }
    }
}
