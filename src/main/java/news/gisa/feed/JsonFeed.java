package news.gisa.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import news.gisa.text.UriReference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** JSON Feed 1.1, with the names of its specification. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "JsonFeed", description = "JSON Feed 1.1, see https://jsonfeed.org/version/1.1.")
public record JsonFeed(
        @Schema(required = true) String version,
        @Schema(required = true) String title,

        @JsonProperty("home_page_url") @Schema(required = true, description = "Where the site begins.")
        String homePage,

        @JsonProperty("feed_url") @Schema(required = true, description = "Address of this feed.")
        String self,

        @Schema(description = "Address of the publication's sign; only with one.")
        String icon,

        @Schema(required = true, description = "Language tag (BCP 47).")
        String language,

        @Schema(description = "Where to subscribe; only with a hub.")
        List<Hub> hubs,

        @Schema(required = true, description = "The newest articles, newest first.")
        List<Item> items) {
    static final String PATH = "/feeds/json";
    static final String MEDIA_TYPE = "application/feed+json";

    /** Where to subscribe. */
    @Schema(name = "JsonFeedHub")
    public record Hub(
            @Schema(required = true, examples = "WebSub") String type,
            @Schema(required = true) String url) {}

    /** Somebody who wrote an article. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "JsonFeedAuthor")
    public record Author(
            @Schema(required = true, description = "Name as printed.")
            String name,

            @Schema(description = "Where they are described; not of guests and agencies.")
            String url) {}

    /** What the specification has no names for. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "JsonFeedExtension")
    public record Extension(
            @Schema(description = "Whom the text was taken over from.")
            String source,

            @JsonProperty("image_credit") @Schema(description = "Who made the lead picture.")
            String imageCredit) {

        /** @return null for nothing */
        static Extension of(Feed.Item item) {
            String credit = item.image() == null ? null : item.image().credit();
            return item.source() == null && credit == null ? null : new Extension(item.source(), credit);
        }
    }

    /** An article. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "JsonFeedItem")
    public record Item(
            @Schema(required = true, description = "Stays whatever becomes of the article.", examples = "urn:uuid:019…")
            String id,

            @Schema(required = true, description = "Page of the article.")
            String url,

            @JsonProperty("external_url")
            @Schema(description = "The page that is canonical for search engines, where that is elsewhere.")
            String external,

            @Schema(required = true) String title,

            @JsonProperty("content_html")
            @Schema(required = true, description = "The whole text, safe HTML, without slots.")
            String html,

            @Schema(description = "Summary, or the lines below the headline.")
            String summary,

            @Schema(description = "Address of the lead picture.")
            String image,

            @JsonProperty("date_published") @Schema(required = true)
            OffsetDateTime published,

            @JsonProperty("date_modified") @Schema(required = true)
            OffsetDateTime modified,

            @Schema(required = true, description = "In the order printed.")
            List<Author> authors,

            @Schema(required = true, description = "Names of section and tags.")
            List<String> tags,

            @Schema(required = true, description = "Language tag (BCP 47).")
            String language,

            @JsonProperty("_gisa") Extension extension) {

        static Item of(Feed feed, Feed.Item item) {
            return new Item(
                    Addresses.urn(item.id()),
                    item.url(),
                    item.canonical(),
                    item.title(),
                    item.html(),
                    item.teaser(),
                    item.image() == null
                            ? null
                            : UriReference.ascii(item.image().url()),
                    feed.local(item.publishedAt()),
                    feed.local(item.updatedAt()),
                    item.authors().stream()
                            .map(author -> new Author(author.name(), author.url()))
                            .toList(),
                    Stream.concat(Stream.ofNullable(item.section()), item.tags().stream())
                            .map(Feed.Category::name)
                            .toList(),
                    item.language(),
                    Extension.of(item));
        }
    }

    static JsonFeed of(Feed feed) {
        return new JsonFeed(
                "https://jsonfeed.org/version/1.1",
                feed.title(),
                feed.home(),
                feed.self(),
                feed.logo(),
                feed.language(),
                feed.hub() == null ? null : List.of(new Hub("WebSub", feed.hub())),
                feed.items().stream().map(item -> Item.of(feed, item)).toList());
    }
}
