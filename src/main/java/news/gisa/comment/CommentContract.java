package news.gisa.comment;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Says in the OpenAPI document what {@link CommentInclusion} adds to an article. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class CommentContract implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI document) {
        Schema article = document.getComponents().getSchemas().get("Article");
        article.getProperties().get("comments").ref("PageCommentResponse").setType(null);
        article.getProperties().get("discussion").ref("Discussion").setType(null);
    }
}
