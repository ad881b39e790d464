package news.gisa.feed;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import news.gisa.article.content.Image;

/**
 * A feed before it has a form.
 *
 * @param home where the site begins
 * @param logo address of a picture, or null
 * @param self address of the feed
 * @param id the same, however many articles are asked for
 * @param hub address of its WebSub hub, or null
 * @param zone of the times that it shows
 */
record Feed(
        String title,
        String home,
        String logo,
        String self,
        String id,
        String hub,
        String language,
        String site,
        ZoneId zone,
        List<Item> items) {

    /**
     * An article of a feed.
     *
     * @param teaser plain text, or null
     * @param html the whole text, safe, with absolute addresses, without slots
     * @param section null when it has none
     * @param source whom the text was taken over from, or null
     * @param canonical where search engines find it, if that is elsewhere, or null
     */
    record Item(
            UUID id,
            String url,
            String language,
            String title,
            String teaser,
            String html,
            Image image,
            List<Author> authors,
            Category section,
            List<Category> tags,
            String source,
            String canonical,
            Instant publishedAt,
            Instant updatedAt) {}

    /** @param url of the page about somebody, or null */
    record Author(String name, String url) {}

    record Category(String slug, String name) {}

    /** When the newest of what it shows changed; the beginning of time for nothing: never now, which would be another feed. */
    Instant updatedAt() {
        return items.stream().map(Item::updatedAt).max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    OffsetDateTime local(Instant instant) {
        return instant.atZone(zone).toOffsetDateTime();
    }
}
