package news.gisa.comment.policy;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import news.gisa.comment.PolicyMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an editor says about comments of a scope. */
@Schema(name = "CommentPolicyInput", description = "What an editor says about the comments of a scope.")
public record PolicyInput(
        @Schema(description = "Who may comment, and what is read first; that of the wider scope when absent.")
        PolicyMode mode,

        @Min(value = 0, message = "Expected 0 to 36500 days.")
        @Max(value = 36500, message = "Expected 0 to 36500 days.")
        @Schema(
                description =
                        "Days after the first publication for which comments are open; as in the wider scope when absent.",
                examples = "14")
        Integer closesAfterDays) {}
