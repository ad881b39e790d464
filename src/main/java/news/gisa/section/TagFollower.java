package news.gisa.section;

import java.util.UUID;

/** A room that lists things by their tags, and so has something to do when one goes or becomes another. */
public interface TagFollower {
    /**
     * Holds what has a tag until the transaction ends. It comes before the tag is locked: whoever saves an article has its row first
     * and then those of its tags.
     */
    void hold(UUID tag);

    /** Nothing has the tag any more. */
    void removed(UUID tag);

    /**
     * All that had the one tag has the other one.
     *
     * @param slug of that
     */
    void merged(UUID from, UUID to, String slug);
}
