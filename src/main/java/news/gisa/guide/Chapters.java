package news.gisa.guide;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The chapters in the order in which they are read. Rendered when somebody asks first: a start has no time for them. */
@Singleton
class Chapters {
    static final List<String> NAMES = List.of(
            "frontends",
            "contract",
            "editing",
            "bulk",
            "comments",
            "authors",
            "weather",
            "delivery",
            "access",
            "settings",
            "operations",
            "nodes",
            "moving",
            "proxies",
            "limits",
            "performance");

    private List<Chapter> all;

    synchronized List<Chapter> all() {
        if (all == null) {
            all = NAMES.stream()
                    .map(name -> ChapterReader.read(name, text(name + ".md")))
                    .toList();
        }
        return all;
    }

    /** A file of the guide. */
    static String text(String file) {
        try (InputStream stream = Thread.currentThread().getContextClassLoader().getResourceAsStream("guide/" + file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
