package news.gisa.change;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.problem.ProblemType;

/** Reads the log for those who ask. */
@ApplicationScoped
public class ChangeReader {
    private final ChangeRepository changes;
    private final DueChanges due;
    private final ChangeSignal signal;

    ChangeReader(ChangeRepository changes, DueChanges due, ChangeSignal signal) {
        this.changes = changes;
        this.due = due;
        this.signal = signal;
    }

    /** The newest change of a thing of a topic. */
    public record Newest(String ref, long seq) {}

    /** @return the number of the last entry, with what the clock has done until now */
    public long position() {
        catchUp();
        return changes.position();
    }

    /** Entries after a number, oldest first. */
    public List<Change> after(long seq, int size) {
        catchUp();
        return changes.after(seq, size);
    }

    /** The same of what is in the log already, for who is told of the rest. */
    public List<Change> logged(long seq, int size) {
        return changes.after(seq, size);
    }

    /** @return the number of the last entry that was cleared away */
    public long cleared() {
        return changes.cleared();
    }

    /** @throws ProblemException 410 where entries after the number are no longer there, 400 where it is beyond the last one */
    List<Change> follow(long after, int size) {
        List<Change> found = after(after, size);
        // Afterwards: what is cleared away while it is read is missing too.
        requireKept(after);
        if (found.isEmpty()) {
            requireReached(after);
        }
        return found;
    }

    private void requireReached(long after) {
        long last = changes.position();
        if (after > last) {
            throw ProblemException.badParameter("after", "The log ends with entry " + last + ".");
        }
    }

    private void requireKept(long after) {
        long cleared = changes.cleared();
        if (after < cleared) {
            throw new ProblemException(
                            ProblemType.CHANGES_CLEARED,
                            "The entries until " + cleared + " were cleared away. Read the present state anew, and then"
                                    + " the log from after=" + changes.position() + " on.")
                    .with("oldest", cleared)
                    .with("restart", ChangeResource.PATH + "?after=" + changes.position());
        }
    }

    /** @return the number of the newest change of anything of a topic, 0 before the first */
    public long newest(String topic) {
        catchUp();
        return changes.newestMark(topic);
    }

    /**
     * The things of a topic that changed after a number, each by its newest change, in the order of these.
     *
     * @param ref where not all with that number were read, the last one that was; else null
     */
    public List<Newest> newest(String topic, long after, String ref, int size) {
        catchUp();
        return changes.marks(topic, after, ref, size).stream()
                .map(mark -> new Newest(mark.ref(), mark.seq()))
                .toList();
    }

    /** What the clock did is in the log before anybody reads on, so that log and lists agree at every instant. */
    private void catchUp() {
        while (due.log() > 0) {
            signal.give();
        }
    }
}
