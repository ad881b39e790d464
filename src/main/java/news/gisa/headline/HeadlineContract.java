package news.gisa.headline;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Says in the OpenAPI document what {@link LatestOfAuthor} adds to an author, and what a change of a list is. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class HeadlineContract implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents()
                .getSchemas()
                .get("Author")
                .getProperties()
                .get("latest")
                .addType(SchemaType.ARRAY)
                .items(OASFactory.createSchema().ref("HeadlineItem"));
        describeChange(document.getComponents().getSchemas());
    }

    /**
     * One object for both, since clients that ignore members that they do not know could not tell two apart: with gone, nothing else but
     * the id is there; without, everything that an item has.
     */
    private static void describeChange(Map<String, Schema> schemas) {
        Map<String, Schema> members =
                new LinkedHashMap<>(schemas.get("HeadlineItem").getProperties());
        members.putAll(schemas.get("HeadlineGone").getProperties());
        schemas.get("HeadlineChange")
                .oneOf(null)
                .type(List.of(SchemaType.OBJECT))
                .properties(members)
                .required(List.of("id"))
                .description(
                        "A headline to show, in place of an older state of it: then every member of HeadlineItem is there."
                                + " Or, with gone, one to take away: then there is nothing else but the id.");
    }
}
