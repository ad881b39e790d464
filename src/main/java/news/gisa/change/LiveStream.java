package news.gisa.change;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
import news.gisa.change.StreamMessages.Told;
import news.gisa.http.ProblemException;
import news.gisa.http.ProblemType;

/**
 * Tells everybody who listens what happens. The log is read once for all of them, by the follower's thread, which alone touches
 * what is below; who comes back after a break is given what was missed, in steps, from the same log.
 */
@Singleton
public class LiveStream implements ChangeListener {
    /** Of what was missed: so much that a connection can take it at once. */
    private static final int STEP = Listener.PATIENCE / 4;

    private final ChangeRepository changes;
    private final StreamMessages messages;
    private final StreamConfig config;
    private final ChangeSignal signal;
    private final Clock clock;

    private final Set<Listener> all = ConcurrentHashMap.newKeySet();
    private final Queue<Listener> joining = new ConcurrentLinkedQueue<>();
    private final Set<Listener> behind = new LinkedHashSet<>();
    private final Set<Listener> live = new LinkedHashSet<>();
    private Instant signOfLife = Instant.MIN;

    LiveStream(
            ChangeRepository changes,
            StreamMessages messages,
            StreamConfig config,
            ChangeSignal signal,
            Clock clock,
            MeterRegistry meters) {
        this.changes = changes;
        this.messages = messages;
        this.config = config;
        this.signal = signal;
        this.clock = clock;
        Gauge.builder("gisa.stream.listeners", all, Collection::size).register(meters);
    }

    /** @param after number of the last change that the listener knows, below 0 for what happens from now on */
    Multi<OutboundSseEvent> listen(Set<String> topics, long after) {
        if (all.size() >= config.maxListeners()) {
            throw new ProblemException(ProblemType.TOO_MANY_REQUESTS, "Too many listen already; try again later.")
                    .header(HttpHeaders.RETRY_AFTER, "30");
        }
        Listener listener = new Listener(topics, after);
        return listener.messages(this::join, all::remove);
    }

    private void join(Listener listener) {
        all.add(listener);
        joining.add(listener);
        signal.give();
    }

    @Override
    public void read(List<Change> news, long position) {
        behind.removeIf(Listener::isGone);
        live.removeIf(Listener::isGone);
        if (!live.isEmpty() && !news.isEmpty()) {
            send(news, live);
            live.forEach(listener -> listener.moveTo(position));
        }
        welcome(position);
        catchUp(position);
        if (signOfLife.plus(Duration.ofSeconds(config.heartbeatSeconds())).isBefore(clock.instant())) {
            signOfLife = clock.instant();
            OutboundSseEvent heartbeat = messages.heartbeat();
            live.forEach(listener -> listener.send(heartbeat));
        }
    }

    private void welcome(long position) {
        long cleared = joining.isEmpty() ? 0 : changes.cleared();
        for (Listener listener = joining.poll(); listener != null; listener = joining.poll()) {
            long after = listener.position();
            if (after >= cleared && after < position) {
                listener.send(messages.open(after, listener.topics()));
                behind.add(listener);
                continue;
            }
            boolean unknown = after > position || after >= 0 && after < cleared;
            listener.moveTo(position);
            listener.send(unknown ? messages.reset(position) : messages.open(position, listener.topics()));
            live.add(listener);
        }
    }

    /** One step for those who are farthest behind and have taken what they were given. */
    private void catchUp(long position) {
        Set<Listener> ready = behind.stream().filter(Listener::isReady).collect(Collectors.toSet());
        ready.stream().map(Listener::position).min(Comparator.naturalOrder()).ifPresent(from -> {
            List<Change> missed = changes.after(from, STEP).stream()
                    .filter(change -> change.seq() <= position)
                    .toList();
            send(missed, ready);
            long until = missed.size() < STEP
                    ? position
                    : missed.get(missed.size() - 1).seq();
            for (Listener listener : ready) {
                listener.moveTo(Math.max(until, listener.position()));
                if (listener.position() == position) {
                    behind.remove(listener);
                    live.add(listener);
                }
            }
            signal.give();
        });
    }

    private void send(List<Change> news, Set<Listener> listeners) {
        Set<String> wanted = new HashSet<>();
        listeners.forEach(listener -> wanted.addAll(listener.topics()));
        List<Told> told = messages.told(news, wanted);
        for (Listener listener : listeners) {
            send(told, listener);
        }
    }

    private void send(List<Told> told, Listener listener) {
        List<Told> heard = told.stream()
                .filter(it ->
                        it.seq() > listener.position() && listener.topics().contains(it.topic()))
                .toList();
        for (int i = 0; i < heard.size(); i++) {
            boolean last = i + 1 == heard.size()
                    || heard.get(i + 1).seq() != heard.get(i).seq();
            if (!listener.send(messages.message(heard.get(i), last))) {
                return;
            }
        }
    }
}
