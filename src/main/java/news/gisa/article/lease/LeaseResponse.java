package news.gisa.article.lease;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The caller's own lease, and who else has one. */
@Schema(name = "Lease", description = "The caller's own lease, and who else is editing.")
public record LeaseResponse(
        @Schema(required = true, description = "Name of the token that holds it.", examples = "한서윤")
        String holder,

        @Schema(required = true, description = "true: this is the caller's own.")
        boolean mine,

        @Schema(required = true, description = "Since when it is held without a break.")
        Instant since,

        @Schema(required = true) Instant expiresAt,

        @Schema(required = true, nullable = true, description = "What is being edited.")
        String note,

        @Schema(required = true, description = "Leases of others, the longest held first.")
        List<LeaseItem> others) {

    static LeaseResponse of(LeaseItem own, List<LeaseItem> others) {
        return new LeaseResponse(own.holder(), own.mine(), own.since(), own.expiresAt(), own.note(), others);
    }
}
