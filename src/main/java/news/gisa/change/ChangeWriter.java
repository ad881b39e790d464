package news.gisa.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import news.gisa.access.audit.Audit;
import news.gisa.http.cache.ForeseenChanges;
import news.gisa.http.cache.ResponseCache;

/** Writes to the log as the last thing before a commit: from then on all other writers wait. */
@ApplicationScoped
class ChangeWriter {
    private final TransactionManager transactions;
    private final ChangeRepository changes;
    private final Audit audit;
    private final ResponseCache cache;
    private final ForeseenChanges foreseen;
    private final OwnChanges own;
    private final ChangeSignal signal;
    private final Clock clock;

    ChangeWriter(
            TransactionManager transactions,
            ChangeRepository changes,
            Audit audit,
            ResponseCache cache,
            ForeseenChanges foreseen,
            OwnChanges own,
            ChangeSignal signal,
            Clock clock) {
        this.transactions = transactions;
        this.changes = changes;
        this.audit = audit;
        this.cache = cache;
        this.foreseen = foreseen;
        this.own = own;
        this.signal = signal;
        this.clock = clock;
    }

    void writeAtCommit(ChangeBatch batch) {
        try {
            transactions.getTransaction().registerSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {
                    write(batch);
                }

                @Override
                public void afterCompletion(int status) {
                    // Where the outcome is not known, it may have been a commit.
                    if (status != Status.STATUS_ROLLEDBACK) {
                        committed(batch);
                    }
                }
            });
        } catch (RollbackException | SystemException e) {
            throw new IllegalStateException("The transaction is over", e);
        }
    }

    private void write(ChangeBatch batch) {
        // All at once: between two other rows each would be sent to the database by itself.
        audit.write(batch.entries());
        // What was done takes its own locks first; whoever has the log's must not wait for any other.
        changes.flush();
        long before = append(batch.happenings());
        batch.wroteAfter(before);
        batch.replanned().forEach(this::unplan);
        changes.flush();
        long last = before + batch.happenings().size();
        batch.planned().forEach(plan -> changes.persist(new PlannedChange(plan, last)));
        changes.flush();
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
                if (Mark.Key.isOne(tag)) {
                    newest.put(Mark.Key.of(tag), seq);
                }
            }
        }
        Map<Mark.Key, Mark> marks = changes.marks(newest.keySet());
        newest.forEach((key, number) -> {
            Mark mark = marks.get(key);
            if (mark == null) {
                changes.persist(new Mark(key, number));
            } else {
                mark.move(number);
            }
        });
        return before;
    }

    /** Before the writer gets its answer: nobody on this node is shown the older state after that. */
    private void committed(ChangeBatch batch) {
        batch.planned().forEach(plan -> foreseen.add(new ForeseenChanges.Plan(plan.at(), plan.tags())));
        cache.invalidate(batch.tags());
        own.add(batch.before(), batch.happenings().size());
        signal.give();
    }
}
