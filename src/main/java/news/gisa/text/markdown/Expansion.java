package news.gisa.text.markdown;

/**
 * How many characters may still be added to a rendered body that its source has not: as many as the source has, and in a short
 * one 100,000. The measure is that of cmark, the reference implementation, for link reference definitions.
 */
final class Expansion {

    private static final int FREE = 100_000;

    private int left;

    /** @param length characters of the source */
    Expansion(int length) {
        left = Math.max(length, FREE);
    }

    /** Whether there were that many left; only then they are taken. */
    boolean take(int characters) {
        if (characters > left) {
            return false;
        }
        left -= characters;
        return true;
    }
}
