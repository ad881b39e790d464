package news.gisa.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FeedFormsTest {
    private static final Feed.Item ITEM = new Feed.Item(
            UUID.fromString("019a0000-0000-7000-8000-000000000001"),
            "https://news.example/1",
            "ko",
            "제목",
            null,
            "<p>본문</p>",
            null,
            List.of(),
            null,
            List.of(),
            null,
            null,
            Instant.parse("2022-01-09T15:04:05.600Z"),
            Instant.parse("2022-01-09T15:15:00Z"));

    private static Feed feed(String hub, Feed.Item... items) {
        return new Feed(
                "새벽 소식",
                "https://news.example",
                null,
                "https://news.example/feeds/x?limit=5",
                "https://news.example/feeds/x",
                hub,
                "ko",
                "새벽 소식",
                ZoneId.of("Asia/Seoul"),
                List.of(items));
    }

    private static XmlDocument xml(String text) {
        return XmlDocument.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void emptyFeedIsValidAndAlwaysTheSame() {
        XmlDocument atom = xml(AtomFeed.write(feed(null)));
        assertThat(atom.text("updated")).isEqualTo("1970-01-01T09:00:00+09:00");
        assertThat(atom.text("id")).isEqualTo("https://news.example/feeds/x");
        assertThat(atom.one("author").text("name")).isEqualTo("새벽 소식");
        XmlDocument channel = xml(RssFeed.write(feed(null))).one("channel");
        assertThat(channel.text("title")).isEqualTo("새벽 소식");
        assertThat(channel.text("link")).isEqualTo("https://news.example");
        assertThat(channel.text("description")).isEqualTo("새벽 소식");
        assertThat(channel.all("lastBuildDate")).isEmpty();
        assertThat(channel.all("item")).isEmpty();
        assertThat(JsonFeed.of(feed(null)).items()).isEmpty();
    }

    @Test
    void hubIsNamedWhereThereIsOne() {
        assertThat(Feeds.link(feed(null))).isNull();
        assertThat(xml(AtomFeed.write(feed(null))).all("link"))
                .extracting(link -> link.attribute("rel"))
                .containsExactly("self", "alternate");
        assertThat(xml(RssFeed.write(feed(null))).one("channel").all("atom:link"))
                .extracting(link -> link.attribute("rel"))
                .containsExactly("self");
        assertThat(JsonFeed.of(feed(null)).hubs()).isNull();

        Feed withHub = feed("https://hub.example/");
        assertThat(Feeds.link(withHub))
                .isEqualTo("<https://hub.example/>; rel=\"hub\", <https://news.example/feeds/x?limit=5>; rel=\"self\"");
        assertThat(xml(AtomFeed.write(withHub)).all("link"))
                .extracting(link -> link.attribute("rel") + " " + link.attribute("href"))
                .containsExactly(
                        "self https://news.example/feeds/x?limit=5",
                        "alternate https://news.example",
                        "hub https://hub.example/");
        assertThat(xml(RssFeed.write(withHub)).one("channel").all("atom:link"))
                .extracting(link -> link.attribute("rel") + " " + link.attribute("href"))
                .containsExactly("self https://news.example/feeds/x?limit=5", "hub https://hub.example/");
        assertThat(JsonFeed.of(withHub).hubs()).containsExactly(new JsonFeed.Hub("WebSub", "https://hub.example/"));
    }

    @Test
    void barestItemHasWhatIsRequired() {
        XmlDocument item = xml(RssFeed.write(feed(null, ITEM))).one("channel").one("item");
        assertThat(item.text("title")).isEqualTo("제목");
        assertThat(item.text("pubDate")).isEqualTo("Mon, 10 Jan 2022 00:04:05 +0900");
        assertThat(item.one("guid").attribute("isPermaLink")).isEqualTo("false");
        assertThat(item.all("description")).isEmpty();
        assertThat(item.all("media:content")).isEmpty();
        assertThat(xml(RssFeed.write(feed(null, ITEM))).one("channel").text("lastBuildDate"))
                .isEqualTo("Mon, 10 Jan 2022 00:15:00 +0900");

        XmlDocument entry = xml(AtomFeed.write(feed(null, ITEM))).one("entry");
        assertThat(entry.text("id")).isEqualTo("urn:uuid:019a0000-0000-7000-8000-000000000001");
        assertThat(entry.text("published")).isEqualTo("2022-01-10T00:04:05.6+09:00");
        assertThat(entry.text("updated")).isEqualTo("2022-01-10T00:15:00+09:00");
        assertThat(entry.all("author")).isEmpty();
        assertThat(entry.all("summary")).isEmpty();
        assertThat(xml(AtomFeed.write(feed(null, ITEM))).text("updated")).isEqualTo("2022-01-10T00:15:00+09:00");

        JsonFeed.Item json = JsonFeed.of(feed(null, ITEM)).items().get(0);
        assertThat(json.summary()).isNull();
        assertThat(json.image()).isNull();
        assertThat(json.authors()).isEmpty();
        assertThat(json.tags()).isEmpty();
    }
}
