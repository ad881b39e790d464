package news.gisa.comment;

import java.util.UUID;
import news.gisa.access.Caller;

/**
 * Who decides how a comment stands.
 *
 * @param id of a moderator's token; null when no moderator decides
 */
public record Decider(UUID id, String name) {
    public static final Decider RULES = new Decider(null, "rules");
    public static final Decider WRITER = new Decider(null, "writer");
    public static final Decider SCREENING = new Decider(null, "screening");
    public static final Decider REPORTS = new Decider(null, "reports");

    public static Decider of(Caller caller) {
        return new Decider(caller.id(), caller.name());
    }
}
