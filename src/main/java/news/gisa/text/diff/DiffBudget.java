package news.gisa.text.diff;

/**
 * How much work comparing may still cost, in steps of some nanoseconds, and how finely it may say what it found. It is counted rather than timed, so that the same texts always
 * give the same difference.
 */
final class DiffBudget {

    /** Enough for any article that people write; some tenths of a second for one that was made to be slow. */
    private static final long STEPS = 10_000_000;

    /** Enough for what people change in an article; each takes some thirty characters of JSON besides its text. */
    private static final int PIECES = 20_000;

    private long left = STEPS;
    private int piecesLeft = PIECES;

    /** Whether there was that much left; it is taken in any case. */
    boolean take(long steps) {
        left -= steps;
        return left >= 0;
    }

    /** The same for the pieces into which the words of blocks are cut. */
    boolean takePieces(int pieces) {
        piecesLeft -= pieces;
        return piecesLeft >= 0;
    }
}
