package news.gisa.comment.moderation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import news.gisa.comment.Reason;
import news.gisa.http.input.Line;
import news.gisa.http.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One action on many comments. */
@Schema(name = "CommentActionRequest", description = "One action on many comments; each has its own result.")
public record ModerationRequest(
        @NotNull(message = "Expected approve, reject, spam, delete, restore, pin or unpin.") @Schema(required = true)
        ModerationAction action,

        @NotNull(message = "Expected 1 to 500 ids.")
        @Size(min = 1, max = 500, message = "Expected {min} to {max} ids.")
        @Schema(required = true, description = "Each once.")
        List<@NotNull UUID> ids,

        @Schema(description = "With reject: which rule of the house it breaks.")
        RejectReason reason,

        @Line(max = 500) @Schema(description = "For other moderators; kept with the decision.")
        String note) {

    /** Why moderators reject; the names are those of the wire. */
    @Schema(name = "CommentRejectReason")
    public enum RejectReason {
        insult,
        hate,
        advertising,
        offtopic,
        privacy,
        falsehood,
        unlawful,
        other
    }

    /** @throws ProblemException naming ids that come twice, and a reason that the action does not take */
    void check() {
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            if (!seen.add(ids.get(i))) {
                throw ProblemException.invalid("/ids/" + i, "Given twice.");
            }
        }
        if (reason != null && action != ModerationAction.reject) {
            throw ProblemException.invalid("/reason", "The action " + action + " does not take it.");
        }
    }

    List<Reason> reasons() {
        return reason == null && note == null
                ? List.of()
                : List.of(new Reason(reason == null ? "moderator" : reason.toString(), note));
    }
}
