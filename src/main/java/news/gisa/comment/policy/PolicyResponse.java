package news.gisa.comment.policy;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;
import news.gisa.comment.PolicyMode;
import news.gisa.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What holds for a scope. */
@Schema(name = "CommentPolicy", description = "What was said about the comments of a scope.")
public record PolicyResponse(
        @Schema(required = true, description = "site, section:{slug} or article:{id}.", examples = "section:business")
        String scope,

        @Schema(required = true, nullable = true, description = "Null: that of the wider scope.")
        PolicyMode mode,

        @Schema(required = true, nullable = true, description = "Null: as in the wider scope.")
        Integer closesAfterDays,

        @JsonIgnore String version)
        implements Versioned {

    static PolicyResponse of(Policy policy) {
        return new PolicyResponse(
                policy.scope(),
                policy.mode(),
                policy.closesAfterDays(),
                Versioned.of(
                        policy.version(),
                        UUID.nameUUIDFromBytes(policy.scope().getBytes(java.nio.charset.StandardCharsets.UTF_8))));
    }
}
