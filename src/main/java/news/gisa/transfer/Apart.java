package news.gisa.transfer;

import java.util.Map;

/** What is stored and does not go out, besides single columns, of which {@link Kind#apart} tells. */
public final class Apart {
    /** Tables of which nothing goes out, and why. */
    public static final Map<String, String> TABLES = Map.ofEntries(
            Map.entry("author_key", "follows from the names of authors"),
            Map.entry("listing", "follows from articles and their timelines"),
            Map.entry("listing_count", "follows from the lists"),
            Map.entry("listing_due", "follows from the lists"),
            Map.entry("listing_basis", "says by which rules this server made its lists"),
            Map.entry("planned_change", "follows from timelines, authors and snapshots"),
            Map.entry("change_entry", "the log of this server; what comes in is logged where it comes in"),
            Map.entry("change_mark", "the same, compacted"),
            Map.entry("change_position", "how far the log of this server has come"),
            Map.entry("server_secret", "seals cursors, previews and answers of this server"),
            Map.entry("preview", "links under the seal of this server; they end with it"),
            Map.entry("idempotency", "answers to requests that were made to this server"),
            Map.entry("lease", "who is editing at this moment"),
            Map.entry("weather_fetch", "how fetching stands on this server"));

    private Apart() {}
}
