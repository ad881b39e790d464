package news.gisa.text.markdown;

import java.util.HashMap;
import java.util.Map;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/**
 * The runs of {@code *}, {@code _} and {@code ~~} of one text, and what becomes emphasis of them: the procedure of CommonMark 0.31,
 * appendix "process emphasis". Every step either takes a run away or raises a bound, so the time grows with the number of runs.
 */
final class Delimiters {

    /** Deeper nesting is read as text. */
    static final int MAX_NESTING = 32;

    private static final int BELOW_ALL = -1;

    private Run last;
    private int count;

    /** A run of equal delimiters that waits for its other half. */
    static final class Run {
        private final int number;
        private final Text node;
        private final char delimiter;
        private final int length;
        private final Flanking flanking;
        private Run previous;
        private Run next;
        private int left;

        /** How deep the nodes are nested that stand between this run and the next. */
        private int depth;

        private Run(int number, Text node, Flanking flanking) {
            this.number = number;
            this.node = node;
            this.delimiter = node.getLiteral().charAt(0);
            this.length = node.getLiteral().length();
            this.left = length;
            this.flanking = flanking;
        }

        private boolean isHalfOf(Run closer) {
            return flanking.opens() && delimiter == closer.delimiter && !isRefusedByThree(closer);
        }

        /** Rules 9 and 10: where one of them could be either half, lengths that add up to a multiple of three. */
        private boolean isRefusedByThree(Run closer) {
            return (flanking.closes() || closer.flanking.opens())
                    && (length + closer.length) % 3 == 0
                    && (length % 3 != 0 || closer.length % 3 != 0);
        }

        /** Closers that are alike find the same openers. */
        private int kind() {
            return (delimiter * 2 + (flanking.opens() ? 1 : 0)) * 3 + length % 3;
        }

        private void take(int delimiters) {
            left -= delimiters;
            node.setLiteral(node.getLiteral().substring(delimiters));
            if (left == 0) {
                node.unlink();
            }
        }
    }

    /** The top of the stack; null where there is none. */
    Run last() {
        return last;
    }

    void push(Text node, Flanking flanking) {
        Run run = new Run(count++, node, flanking);
        run.previous = last;
        if (last != null) {
            last.next = run;
        }
        last = run;
    }

    /** Tells how deep a node is nested that now stands behind the last run. */
    void follows(int depth) {
        if (last != null) {
            last.depth = Math.max(last.depth, depth);
        }
    }

    /**
     * Makes emphasis of the runs above one, and forgets them.
     *
     * @param bottom null for all
     * @return how deep the emphasis is nested that was made
     */
    int process(Run bottom) {
        Map<Integer, Integer> bounds = new HashMap<>();
        int deepest = 0;
        Run closer = firstAbove(bottom);
        while (closer != null) {
            if (!closer.flanking.closes()) {
                closer = closer.next;
                continue;
            }
            int bound = bounds.getOrDefault(closer.kind(), bottom == null ? BELOW_ALL : bottom.number);
            Run opener = closer.previous;
            while (opener != null && opener.number > bound && !opener.isHalfOf(closer)) {
                opener = opener.previous;
            }
            if (opener == null || opener.number <= bound) {
                bounds.put(closer.kind(), closer.previous == null ? BELOW_ALL : closer.previous.number);
                Run next = closer.next;
                if (!closer.flanking.opens()) {
                    remove(closer);
                }
                closer = next;
                continue;
            }
            while (closer.previous != opener) {
                remove(closer.previous);
            }
            if (opener.depth >= MAX_NESTING) {
                remove(opener);
                continue;
            }
            deepest = Math.max(deepest, wrap(opener, closer));
            if (closer.left == 0) {
                Run next = closer.next;
                remove(closer);
                closer = next;
            }
        }
        while (last != bottom) {
            remove(last);
        }
        return deepest;
    }

    private Run firstAbove(Run bottom) {
        Run first = last == bottom ? null : last;
        while (first != null && first.previous != bottom) {
            first = first.previous;
        }
        return first;
    }

    private int wrap(Run opener, Run closer) {
        int used = Math.min(2, Math.min(opener.left, closer.left));
        Node emphasis = emphasis(opener.delimiter, used);
        Node node = opener.node.getNext();
        while (node != closer.node) {
            Node next = node.getNext();
            emphasis.appendChild(node);
            node = next;
        }
        opener.node.insertAfter(emphasis);
        int depth = ++opener.depth;
        opener.take(used);
        closer.take(used);
        if (opener.left == 0) {
            remove(opener);
        }
        return depth;
    }

    private static Node emphasis(char delimiter, int used) {
        if (delimiter == Strikethrough.DELIMITER) {
            return new Strikethrough();
        }
        String written = String.valueOf(delimiter).repeat(used);
        return used == 1 ? new Emphasis(written) : new StrongEmphasis(written);
    }

    private void remove(Run run) {
        if (run.previous != null) {
            run.previous.next = run.next;
            run.previous.depth = Math.max(run.previous.depth, run.depth);
        }
        if (run.next == null) {
            last = run.previous;
        } else {
            run.next.previous = run.previous;
        }
    }

    /** Words between two {@code ~~}, which are shown as struck out. A single tilde is text: in Korean it stands between two numbers. */
    static final class Strikethrough extends CustomNode {

        static final char DELIMITER = '~';
        static final int LENGTH = 2;
    }
}
