package news.gisa.change.node;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import news.gisa.change.Change;
import news.gisa.change.ChangeConfig;
import news.gisa.change.ChangeListener;
import news.gisa.change.ChangeSignal;
import news.gisa.change.KnownChanges;
import news.gisa.http.load.UnderWay;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.problem.ProblemRoutes;
import news.gisa.http.problem.ProblemType;

/** Requests that wait until this node knows an entry of the log, for a time; none of them holds a thread. */
@Singleton
class SeqWaits implements ChangeListener {
    static final int MOST = 1000;

    private final Set<Wait> waiting = ConcurrentHashMap.newKeySet();
    private final KnownChanges known;
    private final ChangeSignal signal;
    private final ProblemRoutes problems;
    private final UnderWay underWay;
    private final Duration patience;

    SeqWaits(
            KnownChanges known,
            ChangeSignal signal,
            ProblemRoutes problems,
            UnderWay underWay,
            ChangeConfig config,
            MeterRegistry meters) {
        this.known = known;
        this.signal = signal;
        this.problems = problems;
        this.underWay = underWay;
        this.patience = config.patience();
        Gauge.builder("gisa.changes.waiting", waiting, Collection::size).register(meters);
    }

    /** Lets a request go on as soon as all entries up to this one are known here. On the event loop of its connection. */
    void await(RoutingContext request, long seq) {
        if (known.reach(seq)) {
            request.next();
        } else if (waiting.size() >= MOST) {
            problems.answer(request, behind("Too many wait for changes that this node does not know yet; try again."));
        } else {
            new Wait(request, seq).begin();
        }
    }

    private static ProblemException behind(String detail) {
        return new ProblemException(ProblemType.BEHIND, detail).header("Retry-After", "1");
    }

    @Override
    public void read(List<Change> changes, long position) {
        waiting.stream().filter(wait -> known.reach(wait.seq)).forEach(Wait::reached);
    }

    private final class Wait {
        private final RoutingContext request;
        private final long seq;
        private final Context context = Vertx.currentContext();
        private long timer;

        Wait(RoutingContext request, long seq) {
            this.request = request;
            this.seq = seq;
        }

        void begin() {
            underWay.enter(request);
            request.request().pause();
            request.addEndHandler(end -> leave());
            timer = context.owner().setTimer(patience.toMillis(), over -> giveUp());
            waiting.add(this);
            // What was acknowledged is in the log: to look once is enough, unless the database shows an older state.
            signal.give();
            if (known.reach(seq)) {
                reached();
            }
        }

        /** By any thread. */
        void reached() {
            context.runOnContext(go -> {
                if (leave()) {
                    request.request().resume();
                    request.next();
                }
            });
        }

        private void giveUp() {
            if (leave()) {
                request.request().resume();
                problems.answer(
                        request,
                        behind("This node did not come to know entry " + seq
                                + " of the change log in time; try again."));
            }
        }

        /** @return whether it still waited, and somebody is there to be answered */
        private boolean leave() {
            context.owner().cancelTimer(timer);
            return waiting.remove(this) && !request.response().closed();
        }
    }
}
