package news.gisa.transfer;

import java.io.IOException;

/** Lines in UTF-8, one after the other, each no longer than a bound. */
public interface Lines {
    /** @return the next line without its end; null behind the last one */
    byte[] next() throws IOException;

    /** @return the first line of all, wherever these begin */
    byte[] first() throws IOException;

    /** @return the number of the line that was given last, from 1 */
    long number();
}
