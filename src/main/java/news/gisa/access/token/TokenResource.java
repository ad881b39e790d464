package news.gisa.access.token;

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
import java.util.UUID;
import news.gisa.http.Write;
import news.gisa.http.answer.Answers;
import news.gisa.http.answer.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path(TokenService.PATH)
@Tag(name = "Tokens")
public class TokenResource {
    private final TokenReader reader;
    private final TokenService tokens;

    public TokenResource(TokenReader reader, TokenService tokens) {
        this.reader = reader;
        this.tokens = tokens;
    }

    @GET
    @Operation(
            operationId = "listTokens",
            summary = "Tokens, newest first; revoked ones included",
            description = "With role, author and last use. The secret of a token is not kept.")
    public Page<TokenResponse> list(
            @RestQuery @Parameter(description = "Id or slug of the author whose tokens are wanted.") String author,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(Page.MIN_LIMIT) @Max(Page.MAX_LIMIT) int limit,
            @RestQuery String cursor,
            UriInfo uri) {
        return Page.of(reader.list(author, limit, cursor), uri);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getToken",
            summary = "One token, without its secret",
            description = "Role, author, when it was made, when it expires and was last used.")
    public TokenResponse get(@RestPath UUID id) {
        return reader.get(id);
    }

    @POST
    @Write
    @Operation(
            operationId = "createToken",
            summary = "Hand out a token; its secret is shown this once",
            description =
                    "Only its hash is kept: who loses it gets a new one. It expires by itself; a contributor's token "
                            + "needs an author if articles are to be that author's.")
    public RestResponse<TokenResponse> create(@NotNull @Valid TokenRequest body) {
        TokenResponse token = tokens.issue(body);
        return Answers.created(TokenService.PATH, token.id().toString(), token);
    }

    @DELETE
    @Path("/{id}")
    @Write
    @ResponseStatus(204)
    @Operation(
            operationId = "revokeToken",
            summary = "Revoke a token at once and for good",
            description =
                    "The next request with it is refused. The token stays in the list, so that histories can name "
                            + "it.")
    public void revoke(@RestPath UUID id) {
        tokens.revoke(id);
    }
}
