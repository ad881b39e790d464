package news.gisa.preview;

import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import news.gisa.article.content.Body;
import news.gisa.article.reading.ArticleResponse;
import news.gisa.http.problem.ProblemType;
import news.gisa.http.problem.Refuses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path(PreviewLinks.PATH)
@Tag(name = "Previews")
public class PreviewLinkResource {
    static final String OPEN = PreviewLinks.PATH + "/{token}";

    private final PreviewOpening opening;

    public PreviewLinkResource(PreviewOpening opening) {
        this.opening = opening;
    }

    @GET
    @Path("/{token}")
    @Refuses(ProblemType.PREVIEW_ENDED)
    @Operation(
            operationId = "openPreview",
            summary = "The revision that a link shows; no token is needed",
            description = "In the shape of the public article, whether it is public or not.")
    public ArticleResponse open(
            @RestPath @Parameter(description = "Last part of the url of a preview.") String token,
            @RestQuery @DefaultValue("blocks") @Parameter(description = "Form of the body.") Body.Format body,
            @Context HttpServerResponse response) {
        response.putHeader("X-Robots-Tag", "noindex");
        return opening.open(token, body);
    }
}
