package news.gisa.feed;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;
import news.gisa.text.UriReference;

/** Atom (RFC 4287) with the full text. */
final class AtomFeed {
    static final String PATH = "/feeds/atom";
    static final String MEDIA_TYPE = "application/atom+xml";
    static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    private AtomFeed() {}

    static String write(Feed feed) {
        Xml xml = new Xml();
        xml.open("feed", "xmlns", NAMESPACE, "xmlns:dc", RssFeed.DUBLIN_CORE, "xml:lang", feed.language())
                .element("id", feed.id())
                .element("title", feed.title())
                .element("updated", date(feed, feed.updatedAt()))
                // Of entries that name nobody.
                .open("author")
                .element("name", feed.site())
                .element("uri", feed.home())
                .close()
                .empty("link", "rel", "self", "type", MEDIA_TYPE, "href", feed.self())
                .empty("link", "rel", "alternate", "href", feed.home());
        if (feed.hub() != null) {
            xml.empty("link", "rel", "hub", "href", feed.hub());
        }
        xml.element("generator", "Gisa").element("logo", feed.logo());
        feed.items().forEach(item -> write(xml, feed, item));
        return xml.close().end();
    }

    private static void write(Xml xml, Feed feed, Feed.Item item) {
        xml.open("entry", "xml:lang", item.language())
                .element("id", Addresses.urn(item.id()))
                .element("title", item.title(), "type", "text")
                .element("updated", date(feed, item.updatedAt()))
                .element("published", date(feed, item.publishedAt()));
        item.authors()
                .forEach(author -> xml.open("author")
                        .element("name", author.name())
                        .element("uri", author.url())
                        .close());
        xml.empty("link", "rel", "alternate", "href", item.url());
        if (item.canonical() != null) {
            // Of the registry of relations that RFC 4287, section 4.2.7.2, refers to (RFC 6596).
            xml.empty("link", "rel", "canonical", "href", item.canonical());
        }
        if (item.image() != null) {
            xml.empty(
                    "link",
                    "rel",
                    "enclosure",
                    "href",
                    UriReference.ascii(item.image().url()));
        }
        Stream.concat(Stream.ofNullable(item.section()), item.tags().stream())
                .forEach(category -> xml.empty("category", "term", category.slug(), "label", category.name()));
        // Its own source is a feed, and who supplied a text has none.
        xml.element("dc:source", item.source());
        xml.element("summary", item.teaser(), "type", "text")
                .element("content", item.html(), "type", "html")
                .close();
    }

    private static String date(Feed feed, Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(feed.local(instant));
    }
}
