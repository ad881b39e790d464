package news.gisa.article.lease;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A lease as editors see it. */
@Schema(name = "LeaseItem", description = "That somebody is editing an article; it keeps nobody out.")
public record LeaseItem(
        @Schema(required = true, description = "Name of the token that holds it.", examples = "한서윤")
        String holder,

        @Schema(required = true, description = "Whether it is the caller's own.")
        boolean mine,

        @Schema(required = true, description = "Since when it is held without a break.")
        Instant since,

        @Schema(required = true) Instant expiresAt,

        @Schema(required = true, nullable = true, description = "What is being edited.")
        String note) {

    static LeaseItem of(Lease lease, UUID caller) {
        return new LeaseItem(
                lease.holder(), lease.tokenId().equals(caller), lease.since(), lease.expiresAt(), lease.note());
    }
}
