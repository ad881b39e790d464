package news.gisa.comment;

import java.util.UUID;
import news.gisa.access.Caller;

/**
 * Who decides how a comment stands.
 *
 * @param id of a moderator's token; null when no moderator decides
 */
record Decider(UUID id, String name) {
    static final Decider RULES = new Decider(null, "rules");
    static final Decider WRITER = new Decider(null, "writer");
    static final Decider SCREENING = new Decider(null, "screening");
    static final Decider REPORTS = new Decider(null, "reports");

    static Decider of(Caller caller) {
        return new Decider(caller.id(), caller.name());
    }
}
