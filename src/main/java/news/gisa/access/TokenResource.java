package news.gisa.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import news.gisa.http.Answers;
import news.gisa.http.Confidential;
import news.gisa.http.Cursors;
import news.gisa.http.Line;
import news.gisa.http.Page;
import news.gisa.http.Slice;
import news.gisa.http.Versioned;
import news.gisa.http.Write;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/tokens")
@RolesAllowed(Role.ADMIN)
@Tag(name = "Tokens")
public class TokenResource {
    private static final String SCOPE = "tokens";
    private static final int DEFAULT_DAYS = 90;

    private final TokenService service;
    private final TokenRepository tokens;
    private final Cursors cursors;

    public TokenResource(TokenService service, TokenRepository tokens, Cursors cursors) {
        this.service = service;
        this.tokens = tokens;
        this.cursors = cursors;
    }

    /** What an admin sends to hand out a token. */
    public record TokenRequest(
            @NotNull
            @Line(max = 100)
            @Schema(description = "Who or what will use it; shown in histories.", examples = "이지숙")
            String name,

            @NotNull @Schema(description = "What it may do.")
            Role role,

            @Min(1) @Max(3650) @Schema(description = "Days until it expires; 90 when absent.", examples = "30")
            Integer days) {}

    /** A token; the secret is there only in the answer that creates it. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "Token", description = "A bearer token.")
    public record TokenResponse(
            @Schema(required = true) UUID id,
            @Schema(required = true) String name,
            @Schema(required = true) Role role,

            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Schema(
                    description = "The bearer token. Shown once and kept nowhere: a replayed answer lacks it.",
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
            return new TokenResponse(id, name, role, null, createdAt, expiresAt, revokedAt, lastUsedAt);
        }

        /** Only revoking changes a token; that it was used does not count. */
        @Override
        public String version() {
            return revokedAt == null ? "0" : "1";
        }

        static TokenResponse of(Token token, String secret) {
            return new TokenResponse(
                    token.id(),
                    token.name(),
                    token.role(),
                    secret,
                    token.createdAt(),
                    token.expiresAt(),
                    token.revokedAt(),
                    token.lastUsedAt());
        }
    }

    @GET
    @Operation(operationId = "listTokens", summary = "Tokens, newest first; revoked ones included")
    public Page<TokenResponse> list(
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(Page.MIN_LIMIT) @Max(Page.MAX_LIMIT) int limit,
            @RestQuery String cursor,
            UriInfo uri) {
        UUID before = cursors.decode(SCOPE, cursor)
                .map(position -> UUID.fromString(position[0]))
                .orElse(null);
        List<Token> rows = tokens.page(before, limit + 1);
        Slice<TokenResponse> slice = Slice.of(rows, limit, token -> cursors.encode(SCOPE, token.id()))
                .map(page -> page.stream()
                        .map(token -> TokenResponse.of(token, null))
                        .toList());
        return Page.of(slice, uri);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getToken", summary = "One token, without its secret")
    public TokenResponse get(@RestPath UUID id) {
        return TokenResponse.of(service.require(id), null);
    }

    @POST
    @Write
    @Operation(operationId = "createToken", summary = "Hand out a token; its secret is shown this once")
    public RestResponse<TokenResponse> create(@NotNull @Valid TokenRequest body) {
        Duration validity = Duration.ofDays(body.days() == null ? DEFAULT_DAYS : body.days());
        TokenService.Issued issued = service.issue(body.name(), body.role(), validity);
        return Answers.created(
                "/api/v1/tokens", issued.token().id().toString(), TokenResponse.of(issued.token(), issued.secret()));
    }

    @DELETE
    @Path("/{id}")
    @Write
    @ResponseStatus(204)
    @Operation(operationId = "revokeToken", summary = "Revoke a token at once and for good")
    public void revoke(@RestPath UUID id) {
        service.revoke(id);
    }
}
