package news.gisa.transfer;

/** One import on its way: what it may do, and whom it tells. */
public interface ImportRun {
    /** Of a line of JSON; the parser takes it for a number until it is asked for. */
    String NO_NUMBER = "A number has an exponent that is too large.";

    /** Whether all is tried and nothing stored. */
    boolean isDryRun();

    /** Whether what is here with other content gives way; by default it stays, and is reported. */
    boolean replaces();

    /** Told within the transaction that did it: all up to this line is done. */
    void reached(long line, Tally tally);

    /** One thing that was not stored, or not as it came. */
    void report(long line, String pointer, String detail);

    /** What became of lines. */
    record Tally(long created, long replaced, long unchanged, long refused) {}
}
