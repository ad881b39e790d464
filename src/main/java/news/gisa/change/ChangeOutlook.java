package news.gisa.change;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import news.gisa.http.cache.ForeseenChanges;

/** Keeps this node's cache knowing what the clock will do. */
@Singleton
class ChangeOutlook {
    private final ChangeRepository changes;
    private final ForeseenChanges foreseen;
    private final Clock clock;

    ChangeOutlook(ChangeRepository changes, ForeseenChanges foreseen, Clock clock) {
        this.changes = changes;
        this.foreseen = foreseen;
        this.clock = clock;
    }

    /** Reads the plans that are next. */
    void look() {
        long mark = foreseen.mark();
        List<PlannedChange> ahead = changes.ahead(clock.instant(), ForeseenChanges.CAPACITY + 1);
        foreseen.extend(ahead.stream().map(PlannedChange::foreseen).toList(), mark);
    }

    void add(List<PlannedChange> plans) {
        plans.forEach(plan -> foreseen.add(plan.foreseen()));
    }

    /** Forgets what is over, and looks farther ahead when it is time. */
    void renew() {
        if (foreseen.forgetPassed(clock.instant())) {
            look();
        }
    }

    /** How long the clock will do nothing, at most so long. */
    long millisToNext(long most) {
        Instant now = clock.instant();
        Instant next = foreseen.next(now);
        return next.isBefore(now.plusMillis(most)) ? now.until(next, ChronoUnit.MILLIS) : most;
    }
}
