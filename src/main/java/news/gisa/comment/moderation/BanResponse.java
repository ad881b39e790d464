package news.gisa.comment.moderation;

import java.time.Instant;
import java.util.UUID;
import news.gisa.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A ban as editors see it. */
@Schema(name = "CommentBan", description = "That a writer may not comment.")
public record BanResponse(
        @Schema(required = true) UUID id,

        @Schema(required = true, description = "Key of the writer.", examples = "name:광고맨")
        String writer,

        @Schema(required = true, nullable = true) String note,
        @Schema(required = true) Instant createdAt,

        @Schema(required = true, description = "Name of the token.")
        String createdBy,

        @Schema(required = true, nullable = true, description = "Null: for good.")
        Instant endsAt)
        implements Versioned {

    static BanResponse of(Ban ban) {
        return new BanResponse(ban.id(), ban.writer(), ban.note(), ban.createdAt(), ban.createdBy(), ban.endsAt());
    }

    /** A ban is made and lifted, never changed. */
    @Override
    public String version() {
        return Versioned.of(0, id);
    }
}
