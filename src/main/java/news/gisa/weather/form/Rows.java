package news.gisa.weather.form;

import java.util.List;
import news.gisa.http.problem.FieldError;
import news.gisa.http.problem.ProblemException;
import news.gisa.weather.snapshot.SnapshotInput;

/** Counts the rows of a snapshot that comes as text, so that reading ends behind the last that there may be. */
final class Rows {
    /** Longer texts are cut where a fault quotes them. */
    static final int MAX_QUOTED = 120;

    /** Of a line of CSV: all columns filled to their bounds are less than half of this. */
    private static final int MAX_LINE = 2_000;

    private int read;

    /**
     * To be called with each row before it is parsed.
     *
     * @param line in the body, counted from 1
     * @throws ProblemException naming the line of the first row that is too much
     */
    void count(int line) {
        read++;
        if (read > SnapshotInput.MOST) {
            throw refused(line, "Expected at most " + SnapshotInput.MOST + " readings; here begins one more.");
        }
    }

    /** @throws ProblemException naming the first line that is too long to be one of CSV */
    static void checkLines(String text) {
        int start = 0;
        for (int line = 1; start < text.length(); line++) {
            int end = text.indexOf('\n', start);
            int next = end < 0 ? text.length() : end + 1;
            if (next - start > MAX_LINE) {
                throw refused(line, "Expected at most " + MAX_LINE + " characters in a line.");
            }
            start = next;
        }
    }

    private static ProblemException refused(int line, String detail) {
        return ProblemException.invalid(List.of(FieldError.line(line, detail)));
    }

    /** What was read, in quotes, for a fault. */
    static String quoted(String text) {
        return "\"" + (text.length() <= MAX_QUOTED ? text : text.substring(0, MAX_QUOTED) + "…") + "\"";
    }
}
