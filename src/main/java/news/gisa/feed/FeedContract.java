package news.gisa.feed;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import news.gisa.article.reading.ArticleResponse;
import news.gisa.http.contract.ContractComponents;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;

/** Says in the OpenAPI document which other forms an article has, and what {@link JsonLdInclusion} adds to it. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class FeedContract implements OASFilter {
    private static final Map<String, String> SCHEMAS =
            Map.of(ArticleResponse.JSON_LD, "NewsArticle", ArticleResponse.NINJS, "Ninjs");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths()
                .getPathItems()
                .values()
                .forEach(path -> path.getOperations()
                        .values()
                        .forEach(operation -> operation
                                .getResponses()
                                .getAPIResponses()
                                .values()
                                .forEach(response -> refer(response.getContent()))));
        for (String path : List.of(RssFeed.PATH, AtomFeed.PATH, JsonFeed.PATH)) {
            document.getPaths()
                    .getPathItem(path)
                    .getGET()
                    .getResponses()
                    .addAPIResponse("308", OASFactory.createAPIResponse().ref(ContractComponents.MOVED))
                    .addAPIResponse("404", OASFactory.createAPIResponse().ref("NotFound"));
        }
        document.getComponents()
                .getSchemas()
                .get("Article")
                .getProperties()
                .get("jsonLd")
                .ref("NewsArticle")
                .setType(null);
    }

    private static void refer(Content content) {
        SCHEMAS.forEach((type, schema) -> {
            if (content != null && content.hasMediaType(type)) {
                content.getMediaType(type).setSchema(OASFactory.createSchema().ref(schema));
            }
        });
    }
}
