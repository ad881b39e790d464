package news.gisa.change;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;

/** Changes that this node made itself, of which its cache knows already when they come to be read in the log. */
@Singleton
class OwnChanges {
    private final Set<Long> known = ConcurrentHashMap.newKeySet();

    /** @param before the number before the first one */
    void add(long before, int count) {
        LongStream.rangeClosed(before + 1, before + count).forEach(known::add);
    }

    /** @return those that others made; the rest is forgotten */
    List<Change> others(List<Change> read) {
        List<Change> others =
                read.stream().filter(change -> !known.contains(change.seq())).toList();
        long last = read.get(read.size() - 1).seq();
        // Also those that were read before they were added here.
        known.removeIf(seq -> seq <= last);
        return others;
    }
}
