package news.gisa.text.diff;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.DiffAlgorithmListener;
import com.github.difflib.algorithm.myers.MyersDiff;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds what two sequences have in common, in bounded time.
 *
 * <p>Myers' algorithm gives the smallest difference, but its cost grows with the length times the number of differences. Long
 * sequences are first cut at elements that occur once in each (as "patience diff" does), and Myers' algorithm compares what lies
 * between, the small stretches first. A stretch for which the budget does not suffice is replaced as a whole: coarser, never wrong.
 */
final class SequenceDiff {

    /** Up to this length of both stretches together the smallest difference is worth its cost without looking for anchors. */
    private static final int SHORT = 1_000;

    /** Bounds what Myers' algorithm remembers: half the square of this, in nodes of 32 bytes. */
    private static final int MOST_DIFFERENCES = 1_000;

    private final Integer[] from;
    private final Integer[] to;
    private final DiffBudget budget;
    private final Anchors anchors;
    private final List<Gap> gaps = new ArrayList<>();

    private SequenceDiff(Integer[] from, Integer[] to, int kinds, DiffBudget budget) {
        this.from = from;
        this.to = to;
        this.budget = budget;
        this.anchors = new Anchors(from, to, kinds);
    }

    /** The stretches that differ, in their order; whatever lies between them is equal. No two of them touch. */
    static <T> List<Gap> of(List<T> from, List<T> to, DiffBudget budget) {
        Map<T, Integer> kinds = new HashMap<>();
        Integer[] fromKinds = numbered(from, kinds);
        Integer[] toKinds = numbered(to, kinds);
        SequenceDiff diff = new SequenceDiff(fromKinds, toKinds, kinds.size(), budget);
        diff.compare();
        return diff.joined();
    }

    /** Each element as a number, equal elements as the same one. */
    private static <T> Integer[] numbered(List<T> elements, Map<T, Integer> kinds) {
        Integer[] numbers = new Integer[elements.size()];
        int index = 0;
        for (T element : elements) {
            Integer next = kinds.size();
            Integer known = kinds.putIfAbsent(element, next);
            numbers[index++] = known == null ? next : known;
        }
        return numbers;
    }

    private void compare() {
        List<Gap> stretches = new ArrayList<>();
        Deque<Gap> open = new ArrayDeque<>();
        open.add(new Gap(0, from.length, 0, to.length));
        while (!open.isEmpty()) {
            Gap gap = trimmed(open.remove());
            if (gap.fromSize() == 0 || gap.toSize() == 0) {
                gaps.add(gap);
            } else if (gap.size() <= SHORT || !budget.take(gap.size()) || !anchors.cut(gap, open)) {
                stretches.add(gap);
            }
        }
        stretches.sort(Comparator.comparingInt(Gap::size));
        stretches.forEach(this::smallest);
    }

    private Gap trimmed(Gap gap) {
        int fromStart = gap.fromStart();
        int fromEnd = gap.fromEnd();
        int toStart = gap.toStart();
        int toEnd = gap.toEnd();
        while (fromStart < fromEnd && toStart < toEnd && from[fromStart].equals(to[toStart])) {
            fromStart++;
            toStart++;
        }
        while (fromStart < fromEnd && toStart < toEnd && from[fromEnd - 1].equals(to[toEnd - 1])) {
            fromEnd--;
            toEnd--;
        }
        return new Gap(fromStart, fromEnd, toStart, toEnd);
    }

    private void smallest(Gap gap) {
        if (Math.abs(gap.fromSize() - gap.toSize()) > MOST_DIFFERENCES) {
            gaps.add(gap);
            return;
        }
        List<Integer> source = Arrays.asList(from).subList(gap.fromStart(), gap.fromEnd());
        List<Integer> target = Arrays.asList(to).subList(gap.toStart(), gap.toEnd());
        try {
            for (Change change : new MyersDiff<>(this::same).computeDiff(source, target, new Limit())) {
                gaps.add(new Gap(
                        gap.fromStart() + change.startOriginal,
                        gap.fromStart() + change.endOriginal,
                        gap.toStart() + change.startRevised,
                        gap.toStart() + change.endRevised));
            }
        } catch (TooDifferent e) {
            gaps.add(gap);
        }
    }

    private boolean same(Integer one, Integer other) {
        if (!budget.take(1)) {
            throw TooDifferent.INSTANCE;
        }
        return one.equals(other);
    }

    private List<Gap> joined() {
        gaps.sort(Comparator.comparingInt(Gap::fromStart).thenComparingInt(Gap::toStart));
        List<Gap> joined = new ArrayList<>();
        for (Gap gap : gaps) {
            Gap last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (gap.size() == 0) {
                continue;
            }
            if (last != null && last.fromEnd() == gap.fromStart() && last.toEnd() == gap.toStart()) {
                joined.set(joined.size() - 1, new Gap(last.fromStart(), gap.fromEnd(), last.toStart(), gap.toEnd()));
            } else {
                joined.add(gap);
            }
        }
        return joined;
    }

    /** Stops Myers' algorithm where it is told how many differences it has gone through. */
    private final class Limit implements DiffAlgorithmListener {
        @Override
        public void diffStart() {}

        @Override
        public void diffStep(int differences, int most) {
            if (differences > MOST_DIFFERENCES || !budget.take(differences)) {
                throw TooDifferent.INSTANCE;
            }
        }

        @Override
        public void diffEnd() {}
    }

    /** The one way out of the library's loop. */
    private static final class TooDifferent extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private static final TooDifferent INSTANCE = new TooDifferent();

        private TooDifferent() {
            super(null, null, false, false);
        }
    }
}
