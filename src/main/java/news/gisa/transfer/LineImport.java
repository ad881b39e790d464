package news.gisa.transfer;

import java.io.IOException;
import news.gisa.http.problem.ProblemException;

/** Stores what comes in one form of lines. */
public interface LineImport {
    /** The form of lines that this one reads. */
    ImportForm form();

    /**
     * Looks at the first line before anything is stored.
     *
     * @throws ProblemException if nothing of the file could be read
     */
    default void check(byte[] first) {
        // Each line speaks for itself.
    }

    /**
     * Reads to the end, in transactions of some lines each, and tells the run within each of them how far it has come: a run that was
     * killed is gone on with behind what was committed, and none is done twice.
     *
     * @param lines at the first line that is not done yet
     * @throws IOException where the lines cannot be read further; what was committed stays
     */
    void read(Lines lines, ImportRun run) throws IOException;
}
