package news.gisa.article;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the review of an article stands; the same in storage and on the wire. */
@Embeddable
@Schema(name = "Review", description = "The last word between writer and desk about the text that is not public yet.")
public record Review(
        @Enumerated(EnumType.STRING) @Column(name = "review_state") @Schema(required = true)
        State state,

        @Column(name = "review_at") @Schema(required = true) Instant at,

        @Column(name = "review_by")
        @Schema(required = true, description = "Name of the token that submitted or returned it.")
        String by,

        @Column(name = "review_note") @Schema(required = true, nullable = true)
        String note) {

    /** Whose turn it is; the names are those of the wire. */
    @Schema(name = "ReviewState")
    public enum State {
        /** The desk's. */
        submitted,
        /** The writer's. */
        returned
    }

    public static Review of(State state, Signature signature) {
        return new Review(state, signature.at(), signature.byName(), signature.note());
    }
}
