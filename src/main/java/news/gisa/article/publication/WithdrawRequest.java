package news.gisa.article.publication;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import news.gisa.http.input.Line;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The end of what is public. */
@Schema(name = "WithdrawRequest", description = "From when on nothing of the article is public, and why.")
public record WithdrawRequest(
        @Schema(description = "From when on; now when absent.", examples = "2026-12-01T00:00:00+09:00")
        Instant at,

        @NotNull(message = "A reason is needed; readers who ask for the article are told it.")
        @Line(max = 500)
        @Schema(required = true, description = "Why; readers who ask for the article are told it.")
        String reason) {}
