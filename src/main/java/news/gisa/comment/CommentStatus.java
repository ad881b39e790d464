package news.gisa.comment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a comment stands; the names are those of the wire. */
@Schema(name = "CommentStatus")
public enum CommentStatus {
    /** Waits for a moderator, or for the outside service. */
    pending,
    published,
    rejected,
    spam,
    /** By its writer or by a moderator. */
    deleted;

    /** What happened, as the change log names it, when a text that was judged comes to stand so. */
    public String news() {
        return this == published ? "comment.posted" : "comment.held";
    }
}
