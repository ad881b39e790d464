package news.gisa.change;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
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

    /** Reads the plans that are next; and what is logged but lies ahead again, should the clock have been set back. */
    void look() {
        long mark = foreseen.mark();
        Instant now = clock.instant();
        int most = ForeseenChanges.CAPACITY + 1;
        // The plans before the log: what becomes due meanwhile goes from one to the other.
        List<ForeseenChanges.Plan> planned =
                changes.ahead(now, most).stream().map(PlannedChange::foreseen).toList();
        List<ForeseenChanges.Plan> logged =
                changes.loggedAhead(now, most).stream().map(Change::foreseen).toList();
        List<ForeseenChanges.Plan> next = Stream.concat(planned.stream(), logged.stream())
                .sorted(Comparator.comparing(ForeseenChanges.Plan::at))
                .limit(most)
                .toList();
        foreseen.extend(next, now, mark);
    }

    void add(List<PlannedChange> plans) {
        plans.forEach(plan -> foreseen.add(plan.foreseen()));
    }

    /** Forgets what is over, and looks ahead when it is time. */
    void renew() {
        if (foreseen.forgetPassed(clock.instant())) {
            look();
        }
    }

    /** How long the clock will do nothing, at most so long. */
    long millisToNext(long most) {
        Instant now = clock.instant();
        Instant next = foreseen.next(now);
        // Where it is not known what is next, it is looked for as often as always, even if that fails.
        return next.isAfter(now) && next.isBefore(now.plusMillis(most)) ? now.until(next, ChronoUnit.MILLIS) : most;
    }
}
