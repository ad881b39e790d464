import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What was found to be wrong: figures, and sentences that say of what. */
final class Findings {
    enum Wrong {
        /** What was acknowledged is not there. */
        LOST,
        /** What was done once is there twice. */
        DOUBLED,
        /** What was done is there in part, or what was refused is there. */
        HALF,
        /** An entry of the change log is missing, or somebody who follows it was not told. */
        GAPS,
        /** Something that is derived says something else than the database. */
        STALE
    }

    private final Map<Wrong, Integer> counts = new EnumMap<>(Wrong.class);
    private final List<String> sentences = new ArrayList<>();

    synchronized void add(Wrong wrong, String sentence) {
        counts.merge(wrong, 1, Integer::sum);
        sentences.add(wrong + ": " + sentence);
    }

    synchronized void require(boolean holds, Wrong otherwise, String sentence) {
        if (!holds) {
            add(otherwise, sentence);
        }
    }

    synchronized int count(Wrong wrong) {
        return counts.getOrDefault(wrong, 0);
    }

    synchronized boolean isEmpty() {
        return sentences.isEmpty();
    }

    /** @return the sentences since the last call */
    synchronized List<String> take() {
        List<String> taken = List.copyOf(sentences);
        sentences.clear();
        return taken;
    }
}
