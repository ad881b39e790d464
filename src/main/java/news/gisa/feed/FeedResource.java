package news.gisa.feed;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Function;
import news.gisa.http.PublicCache;
import news.gisa.http.Tagged;
import news.gisa.http.answer.Document;
import news.gisa.http.answer.Page;
import news.gisa.http.problem.ProblemType;
import news.gisa.http.problem.Refuses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/feeds")
@Tag(name = "Feeds")
public class FeedResource {
    private static final String XML = "application/xml";
    private static final String TEXT_XML = "text/xml";
    private static final String WHOLE =
            "The whole texts, of the site or of a section, a tag or an author; fewer articles than limit where their"
                    + " texts have more than 2,000,000 characters together. 404 where there is no such section, tag or author.";

    private static final String ELSEWHERE = "Articles that are canonical on another site are left out.";

    private final Feeds feeds;
    private final Sitemaps sitemaps;

    public FeedResource(Feeds feeds, Sitemaps sitemaps) {
        this.feeds = feeds;
        this.sitemaps = sitemaps;
    }

    @GET
    @Path("/rss")
    @Produces({RssFeed.MEDIA_TYPE, XML, TEXT_XML})
    @PublicCache(tags = {"headlines", Tagged.NAMES})
    @Refuses(ProblemType.NOT_FOUND)
    @Operation(operationId = "getRssFeed", summary = "The newest articles as RSS 2.0", description = WHOLE)
    public RestResponse<String> rss(
            @BeanParam Feeds.Query query,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(Page.MIN_LIMIT) @Max(Page.MAX_LIMIT) int limit) {
        return feed(RssFeed.PATH, query, limit, RssFeed::write);
    }

    @GET
    @Path("/atom")
    @Produces({AtomFeed.MEDIA_TYPE, XML, TEXT_XML})
    @PublicCache(tags = {"headlines", Tagged.NAMES})
    @Refuses(ProblemType.NOT_FOUND)
    @Operation(operationId = "getAtomFeed", summary = "The newest articles as Atom (RFC 4287)", description = WHOLE)
    public RestResponse<String> atom(
            @BeanParam Feeds.Query query,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(Page.MIN_LIMIT) @Max(Page.MAX_LIMIT) int limit) {
        return feed(AtomFeed.PATH, query, limit, AtomFeed::write);
    }

    @GET
    @Path("/json")
    @Produces({JsonFeed.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @PublicCache(tags = {"headlines", Tagged.NAMES})
    @Refuses(ProblemType.NOT_FOUND)
    @Operation(operationId = "getJsonFeed", summary = "The newest articles as JSON Feed 1.1", description = WHOLE)
    public RestResponse<JsonFeed> json(
            @BeanParam Feeds.Query query,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(Page.MIN_LIMIT) @Max(Page.MAX_LIMIT) int limit) {
        return feed(JsonFeed.PATH, query, limit, JsonFeed::of);
    }

    @GET
    @Path("/news-sitemap.xml")
    @Produces({XML, TEXT_XML})
    @PublicCache(tags = "headlines")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = String.class)))
    @Refuses(ProblemType.NOT_FOUND)
    @Operation(
            operationId = "getNewsSitemap",
            summary = "Google News sitemap: the articles of the last two days, at most 1,000",
            description = "404 where there are none: a sitemap has an address. " + ELSEWHERE)
    public Document newsSitemap() {
        return sitemaps.news();
    }

    @GET
    @Path("/sitemap.xml")
    @Produces({XML, TEXT_XML})
    // It asks for every day, and crawlers come by the hour.
    @PublicCache(tags = "headlines", maxAge = 600)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = String.class)))
    @Refuses(ProblemType.NOT_FOUND)
    @Operation(
            operationId = "getSitemapIndex",
            summary = "The sitemaps of all days with articles, newest first",
            description = "404 where there are none.")
    public String sitemapIndex() {
        return sitemaps.index();
    }

    @GET
    @Path("/sitemaps/{date}.xml")
    @Produces({XML, TEXT_XML})
    @PublicCache(tags = "headlines")
    @Refuses(ProblemType.NOT_FOUND)
    @Operation(
            operationId = "getDaySitemap",
            summary = "The articles that were first published on a day in the site's zone",
            description = "404 for a day without any; at most 50,000 of them. " + ELSEWHERE)
    public String daySitemap(
            @RestPath @Parameter(description = "Such as 2026-11-22.", example = "2026-11-22") String date) {
        return sitemaps.day(date);
    }

    private <T> RestResponse<T> feed(String path, Feeds.Query query, int limit, Function<Feed, T> form) {
        Feed feed = feeds.read(path, query, limit);
        ResponseBuilder<T> answer = ResponseBuilder.ok(form.apply(feed));
        return feed.hub() == null
                ? answer.build()
                : answer.header(HttpHeaders.LINK, Feeds.link(feed)).build();
    }
}
