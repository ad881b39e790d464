package news.gisa.author;

import java.util.UUID;

/** What another room can add to an author's answer on {@code include=}, under the same name. */
public interface AuthorInclusion {
    /** The word in {@code include=}. */
    String name();

    /** What it adds to the answer about an author. */
    Object of(UUID authorId);
}
