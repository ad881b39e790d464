package news.gisa.text.diff;

import java.util.Arrays;
import java.util.Collection;

/** Elements that occur exactly once in each of two stretches, and in the same order: there the stretches can be cut. */
final class Anchors {

    private final Integer[] from;
    private final Integer[] to;
    private final int[] fromCount;
    private final int[] toCount;
    private final int[] toIndex;

    Anchors(Integer[] from, Integer[] to, int kinds) {
        this.from = from;
        this.to = to;
        this.fromCount = new int[kinds];
        this.toCount = new int[kinds];
        this.toIndex = new int[kinds];
    }

    /** Adds the stretches between the anchors of a stretch, unless there are none. */
    boolean cut(Gap gap, Collection<Gap> parts) {
        int[] ends = longestRising(candidates(gap));
        int fromStart = gap.fromStart();
        int toStart = gap.toStart();
        for (int fromEnd : ends) {
            int toEnd = toIndex[from[fromEnd]];
            parts.add(new Gap(fromStart, fromEnd, toStart, toEnd));
            fromStart = fromEnd + 1;
            toStart = toEnd + 1;
        }
        if (ends.length > 0) {
            parts.add(new Gap(fromStart, gap.fromEnd(), toStart, gap.toEnd()));
        }
        return ends.length > 0;
    }

    /** Where in the first sequence there are elements that occur once on either side. */
    private int[] candidates(Gap gap) {
        for (int i = gap.fromStart(); i < gap.fromEnd(); i++) {
            fromCount[from[i]]++;
        }
        for (int i = gap.toStart(); i < gap.toEnd(); i++) {
            toCount[to[i]]++;
            toIndex[to[i]] = i;
        }
        int[] found = new int[Math.min(gap.fromSize(), gap.toSize())];
        int size = 0;
        for (int i = gap.fromStart(); i < gap.fromEnd(); i++) {
            if (fromCount[from[i]] == 1 && toCount[from[i]] == 1) {
                found[size++] = i;
            }
        }
        for (int i = gap.fromStart(); i < gap.fromEnd(); i++) {
            fromCount[from[i]] = 0;
        }
        for (int i = gap.toStart(); i < gap.toEnd(); i++) {
            toCount[to[i]] = 0;
        }
        return Arrays.copyOf(found, size);
    }

    /** The most candidates that follow each other in the second sequence, too. */
    private int[] longestRising(int[] candidates) {
        int[] lasts = new int[candidates.length];
        int[] before = new int[candidates.length];
        int length = 0;
        for (int i = 0; i < candidates.length; i++) {
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (second(candidates[lasts[middle]]) < second(candidates[i])) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            before[i] = low == 0 ? -1 : lasts[low - 1];
            lasts[low] = i;
            length = Math.max(length, low + 1);
        }
        int[] rising = new int[length];
        for (int i = length - 1, last = length == 0 ? -1 : lasts[length - 1]; i >= 0; i--, last = before[last]) {
            rising[i] = candidates[last];
        }
        return rising;
    }

    private int second(int index) {
        return toIndex[from[index]];
    }
}
