package news.gisa.article.content;

import java.util.List;
import java.util.function.ToLongFunction;

/**
 * The bodies that one answer may hold: from the first on as many as stay within a size together, and the first in any case.
 *
 * <p>An answer exists several times while it is made, as blocks, as JSON and as bytes; with this bound some of them fit into a small
 * heap at once, and an ordinary page of a hundred articles, of some 10,000 characters as blocks, is given whole.
 */
public final class BodyBudget {
    /** Characters of the bodies of an answer together, and of one body that is saved, in the form in which they are shown. */
    public static final int MOST = 2_000_000;

    private long size;
    private boolean begun;

    /** Whether there is room for the next body too; what comes behind one for which there is none has no room either. */
    public boolean fits(long next) {
        size += next;
        boolean fits = !begun || size <= MOST;
        begun = true;
        return fits;
    }

    /** How many of these fit, from the first on. */
    public static <T> int count(List<T> items, ToLongFunction<T> size) {
        BodyBudget budget = new BodyBudget();
        int count = 0;
        while (count < items.size() && budget.fits(size.applyAsLong(items.get(count)))) {
            count++;
        }
        return count;
    }
}
