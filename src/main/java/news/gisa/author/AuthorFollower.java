package news.gisa.author;

import java.util.UUID;

/** A room that refers to authors, and so has something to do when one becomes another. */
public interface AuthorFollower {
    /**
     * Hands over what belongs to an author. It comes before the authors are locked: whoever saves an article has its row first
     * and then that of the author, and two who lock in different orders would wait for each other.
     */
    void handOver(UUID from, UUID to);

    /** Lets all that names an author name the other one. Both are locked, and the first is about to be removed. */
    void follow(UUID from, UUID to);
}
