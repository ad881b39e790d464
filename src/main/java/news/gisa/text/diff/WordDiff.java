package news.gisa.text.diff;

import java.util.List;

/**
 * Compares two texts by words.
 *
 * <p>In Korean and other scripts that write particles on to a word, a replaced word keeps what it shares with its replacement:
 * 회장이 → 회장은 replaces 이 by 은. A word in Latin letters or digits is replaced as a whole, since <em>horse</em> is not a
 * changed <em>house</em>.
 */
public final class WordDiff {

    private WordDiff() {}

    /** What to delete from the first text and what to insert to get the second; nothing for two empty texts. */
    public static List<Piece> of(String from, String to) {
        return of(from, to, new DiffBudget());
    }

    static List<Piece> of(String from, String to, DiffBudget budget) {
        if (from.isEmpty() || to.isEmpty() || from.equals(to)) {
            return whole(from, to);
        }
        Pieces pieces = new Pieces();
        List<String> fromWords = Words.of(from);
        List<String> toWords = Words.of(to);
        int reached = 0;
        for (Gap gap : SequenceDiff.of(fromWords, toWords, budget)) {
            fromWords.subList(reached, gap.fromStart()).forEach(pieces::equal);
            ReplacedWords.add(
                    fromWords.subList(gap.fromStart(), gap.fromEnd()),
                    toWords.subList(gap.toStart(), gap.toEnd()),
                    pieces);
            reached = gap.fromEnd();
        }
        fromWords.subList(reached, fromWords.size()).forEach(pieces::equal);
        return pieces.list();
    }

    /** The same as coarse as can be: all of the first text went, all of the second came. */
    static List<Piece> whole(String from, String to) {
        Pieces pieces = new Pieces();
        if (from.equals(to)) {
            pieces.equal(from);
        } else {
            pieces.delete(from);
            pieces.insert(to);
        }
        return pieces.list();
    }
}
