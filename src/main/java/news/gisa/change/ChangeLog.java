package news.gisa.change;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import news.gisa.access.audit.Audit;
import news.gisa.http.write.KeptAnswers;

/** The log itself: entries without a gap, the newest of each thing, the plans. Whoever writes to it has all others wait. */
@ApplicationScoped
class ChangeLog {
    private final ChangeRepository changes;
    private final Audit audit;
    private final KeptAnswers answers;
    private final Clock clock;

    ChangeLog(ChangeRepository changes, Audit audit, KeptAnswers answers, Clock clock) {
        this.changes = changes;
        this.audit = audit;
        this.answers = answers;
        this.clock = clock;
    }

    void write(ChangeBatch batch) {
        // All at once: between two other rows each would be sent to the database by itself.
        audit.write(batch.entries());
        // What was done takes its own locks first; whoever has the log's must not wait for any other.
        changes.flush();
        batch.endings().forEach(Changes.Ending::write);
        batch.wroteAfter(append(batch.happenings()));
        if (!batch.happenings().isEmpty()) {
            // A repetition of the request is told the same number.
            answers.number(batch.last());
        }
        batch.replanned().forEach(this::unplan);
        changes.flush();
        batch.planned().forEach(plan -> changes.persist(new PlannedChange(plan, batch.last())));
        changes.flush();
        batch.endings().forEach(Changes.Ending::writeLast);
    }

    /** What has become due is for {@link DueChanges} to log, even if somebody plans anew before it does. */
    private void unplan(String subject, Map<String, ChangeBatch.Plans> replanned) {
        changes.planned(subject, replanned.keySet()).stream()
                .filter(plan -> plan.happening()
                        .at()
                        .isAfter(replanned.get(plan.happening().id()).since()))
                .forEach(changes::remove);
    }

    /** @return the number before the first of these */
    long append(List<Happening> happenings) {
        long before = changes.take(happenings.size());
        Instant now = clock.instant();
        Map<Mark.Key, Long> newest = new LinkedHashMap<>();
        long seq = before;
        for (Happening happening : happenings) {
            seq++;
            changes.persist(new Change(seq, happening, now));
            for (String tag : happening.tags()) {
                if (Mark.Key.isOne(tag) && !happening.isPlan()) {
                    newest.put(Mark.Key.of(tag), seq);
                }
            }
        }
        changes.mark(newest);
        return before;
    }
}
