package news.gisa.text.diff;

/**
 * How much work comparing may still cost, in steps of some nanoseconds. It is counted rather than timed, so that the same texts always
 * give the same difference.
 */
final class DiffBudget {

    /** Enough for any article that people write; some tenths of a second for one that was made to be slow. */
    private static final long STEPS = 10_000_000;

    private long left = STEPS;

    /** Whether there was that much left; it is taken in any case. */
    boolean take(long steps) {
        left -= steps;
        return left >= 0;
    }
}
