package news.gisa.preview;

import java.time.Instant;
import java.util.UUID;
import news.gisa.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A preview as editors see it. */
@Schema(name = "Preview", description = "A link that shows one revision to people without a token.")
public record PreviewResponse(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID articleId,

        @Schema(required = true, description = "Number of the revision that it shows.")
        int revision,

        @Schema(
                required = true,
                description = "Path of the link, to be given away. Whoever has it may read the revision.",
                examples = "/api/v1/previews/…")
        String url,

        @Schema(required = true) Instant createdAt,

        @Schema(required = true, description = "Name of the token that made it.", examples = "한서윤")
        String createdBy,

        @Schema(required = true) Instant expiresAt,

        @Schema(required = true, nullable = true, description = "When it was revoked; null if it was not.")
        Instant revokedAt,

        @Schema(required = true, nullable = true, description = "Whom it is for, or why.")
        String note)
        implements Versioned {

    /** Only revoking changes a preview. */
    @Override
    public String version() {
        return revokedAt == null ? "0" : "1";
    }

    static PreviewResponse of(Preview preview, String url) {
        return new PreviewResponse(
                preview.id(),
                preview.articleId(),
                preview.revision(),
                url,
                preview.createdAt(),
                preview.createdByName(),
                preview.expiresAt(),
                preview.revokedAt(),
                preview.note());
    }
}
