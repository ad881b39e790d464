package news.gisa.comment.moderation;

import java.util.Set;
import news.gisa.comment.CommentStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What moderators do; the names are those of the wire. */
@Schema(name = "CommentAction")
public enum ModerationAction {
    /** Shows what waits, was rejected or was taken for spam; what is shown already no reports hide from then on. */
    approve(CommentStatus.published, CommentStatus.pending, CommentStatus.rejected, CommentStatus.spam),
    reject(CommentStatus.rejected, CommentStatus.pending, CommentStatus.published, CommentStatus.spam),
    spam(CommentStatus.spam, CommentStatus.pending, CommentStatus.published, CommentStatus.rejected),
    delete(
            CommentStatus.deleted,
            CommentStatus.pending,
            CommentStatus.published,
            CommentStatus.rejected,
            CommentStatus.spam),
    /** Shows what a moderator removed. */
    restore(CommentStatus.published, CommentStatus.deleted, CommentStatus.rejected, CommentStatus.spam),
    /** Puts it above the others. */
    pin(null, CommentStatus.published),
    unpin(null, CommentStatus.published);

    private final CommentStatus target;
    private final Set<CommentStatus> possible;

    ModerationAction(CommentStatus target, CommentStatus... possible) {
        this.target = target;
        this.possible = Set.of(possible);
    }

    /** Null where the status stays. */
    CommentStatus target() {
        return target;
    }

    boolean isPossibleFrom(CommentStatus status) {
        return possible.contains(status);
    }
}
