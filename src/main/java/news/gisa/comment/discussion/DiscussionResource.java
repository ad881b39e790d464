package news.gisa.comment.discussion;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import news.gisa.http.PublicCache;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/articles/{ref}/discussion")
@Tag(name = "Comments")
public class DiscussionResource {
    private final DiscussionReader discussions;

    DiscussionResource(DiscussionReader discussions) {
        this.discussions = discussions;
    }

    @GET
    @PublicCache
    @Operation(
            operationId = "getDiscussion",
            summary = "Whether and how readers may comment on a public article",
            description =
                    "Whether comments are taken now, from whom and until when, as the policies of site, section and "
                            + "article say together. A frontend asks this before it shows a form.")
    public DiscussionResponse get(@RestPath String ref) {
        return discussions.get(ref);
    }
}
