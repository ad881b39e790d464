package news.gisa.feed;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Stream;
import news.gisa.article.content.Image;
import news.gisa.text.UriReference;

/**
 * RSS 2.0 with the full text (content), authors by name (dc), pictures (media) and its own address (atom).
 *
 * <p>Written by hand, as is {@link AtomFeed}: ROME knows no language of an entry, no atom:link in RSS without a second library, and
 * answers a character that XML does not know with no feed at all.
 */
final class RssFeed {
    static final String PATH = "/feeds/rss";
    static final String MEDIA_TYPE = "application/rss+xml";

    static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";

    private static final String MEDIA = "http://search.yahoo.com/mrss/";

    /** RFC 822 with the four digits of RFC 1123. */
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss Z", Locale.ENGLISH);

    private RssFeed() {}

    static String write(Feed feed) {
        Xml xml = new Xml();
        xml.open(
                "rss",
                "version",
                "2.0",
                "xmlns:atom",
                AtomFeed.NAMESPACE,
                "xmlns:content",
                "http://purl.org/rss/1.0/modules/content/",
                "xmlns:dc",
                DUBLIN_CORE,
                "xmlns:media",
                MEDIA);
        xml.open("channel")
                .element("title", feed.title())
                .element("link", feed.home())
                .element("description", feed.title())
                .element("language", feed.language())
                .element("lastBuildDate", feed.items().isEmpty() ? null : DATE.format(feed.local(feed.updatedAt())))
                .element("generator", "Gisa")
                .empty("atom:link", "rel", "self", "type", MEDIA_TYPE, "href", feed.self());
        if (feed.hub() != null) {
            xml.empty("atom:link", "rel", "hub", "href", feed.hub());
        }
        if (feed.logo() != null) {
            xml.open("image")
                    .element("url", feed.logo())
                    .element("title", feed.title())
                    .element("link", feed.home())
                    .close();
        }
        feed.items().forEach(item -> write(xml, feed, item));
        return xml.close().close().end();
    }

    private static void write(Xml xml, Feed feed, Feed.Item item) {
        xml.open("item")
                .element("title", item.title())
                .element("link", item.url())
                .element("guid", Addresses.urn(item.id()), "isPermaLink", "false")
                .element("pubDate", DATE.format(feed.local(item.publishedAt())));
        if (item.canonical() != null) {
            xml.empty("atom:link", "rel", "canonical", "href", item.canonical());
        }
        item.authors().forEach(author -> xml.element("dc:creator", author.name()));
        // Not RSS' own source: that is another channel.
        xml.element("dc:source", item.source());
        xml.element("dc:language", item.language());
        Stream.concat(Stream.ofNullable(item.section()), item.tags().stream())
                .forEach(category -> xml.element("category", category.name()));
        xml.element("description", item.teaser() == null ? null : asHtml(item.teaser()))
                .element("content:encoded", item.html());
        if (item.image() != null) {
            write(xml, item.image());
        }
        xml.close();
    }

    /** Readers take a description for HTML; quotes are spared for those that do not. */
    private static String asHtml(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Not an enclosure: that needs a length, which is not known. */
    private static void write(Xml xml, Image image) {
        xml.open(
                        "media:content",
                        "url",
                        UriReference.ascii(image.url()),
                        "medium",
                        "image",
                        "width",
                        image.width(),
                        "height",
                        image.height())
                .element("media:description", image.caption(), "type", "plain")
                .element("media:credit", image.credit())
                .close();
    }
}
