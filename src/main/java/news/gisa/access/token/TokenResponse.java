package news.gisa.access.token;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import news.gisa.access.Role;
import news.gisa.http.Confidential;
import news.gisa.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A token; the secret is there only in the answer that creates it. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "Token", description = "A bearer token.")
public record TokenResponse(
        @Schema(required = true) UUID id,
        @Schema(required = true) String name,
        @Schema(required = true) Role role,

        @Schema(required = true, nullable = true, description = "The author whose token it is.")
        AuthorDirectory.Person author,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
                description =
                        "The bearer token. Shown in the answer that made it, and again to who repeats that request with its"
                                + " Idempotency-Key; not in a dry run.",
                examples = "gisa_…")
        String secret,

        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant expiresAt,
        @Schema(required = true, nullable = true) Instant revokedAt,

        @Schema(required = true, nullable = true, description = "Last use, to the minute.")
        Instant lastUsedAt)
        implements Versioned, Confidential {
    @Override
    public TokenResponse redacted() {
        return withSecret(null);
    }

    TokenResponse withSecret(String shown) {
        return new TokenResponse(id, name, role, author, shown, createdAt, expiresAt, revokedAt, lastUsedAt);
    }

    /** Only revoking changes a token; that it was used does not count. */
    @Override
    public String version() {
        return revokedAt == null ? "0" : "1";
    }

    static TokenResponse of(Token token, AuthorDirectory.Person author) {
        return new TokenResponse(
                token.id(),
                token.name(),
                token.role(),
                author,
                null,
                token.createdAt(),
                token.expiresAt(),
                token.revokedAt(),
                token.lastUsedAt());
    }
}
