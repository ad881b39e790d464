package news.gisa.change;

import java.util.List;

/** Reads the log on this node as it grows, in its order, on the one thread that reads it; so none of this may take long. */
public interface ChangeListener {
    /**
     * Called often, whether anything happened or not. What it threw at is not told again: it must see by the numbers that it
     * missed something, and read that from the log.
     *
     * @param changes the next ones, perhaps none
     * @param position the number of the last one
     */
    void read(List<Change> changes, long position);

    /**
     * Called instead while the log cannot be read.
     *
     * @param position the number of the last one that was
     */
    default void pause(long position) {
        // Most have nothing to do until it can be read again.
    }
}
