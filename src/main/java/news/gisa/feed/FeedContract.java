package news.gisa.feed;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import news.gisa.article.reading.ArticleResponse;
import news.gisa.http.contract.ContractHeaders;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Says in the OpenAPI document which other forms an article has, and what {@link JsonLdInclusion} adds to it. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 0)
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
            APIResponses responses =
                    document.getPaths().getPathItem(path).getGET().getResponses();
            responses.addAPIResponse(
                    "308",
                    OASFactory.createAPIResponse()
                            .description("A former slug or the id of an author: the feed is at Location."));
            for (String status : List.of("200", "304")) {
                responses
                        .getAPIResponse(status)
                        .addHeader(
                                "Link",
                                ContractHeaders.of(
                                        "This feed and the hub to subscribe at (WebSub); only with a hub.",
                                        "<https://hub.example/>; rel=\"hub\", <https://news.example/feeds/rss>; rel=\"self\"",
                                        false));
            }
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
