package news.gisa.transfer;

import java.io.IOException;

/** Lines in UTF-8, one after the other, each no longer than a bound. */
public interface Lines {
    /** @return the next line without its end; null behind the last one */
    byte[] next() throws IOException;

    /** @return the first line of all with anything in it, wherever these begin; null if there is none */
    byte[] first() throws IOException;

    /** Passes by that one, where these begin at the top. */
    default void passFirst() throws IOException {
        if (number() == 0) {
            byte[] line = next();
            while (line != null && isBlank(line)) {
                line = next();
            }
        }
    }

    static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\t') {
                return false;
            }
        }
        return true;
    }

    /** @return the number of the line that was given last, from 1 */
    long number();
}
