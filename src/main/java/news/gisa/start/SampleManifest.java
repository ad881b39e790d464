package news.gisa.start;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import news.gisa.article.publication.PublishRequest;
import news.gisa.author.AuthorInput;

/** What the sample content consists of; its texts stand in files beside it. */
record SampleManifest(
        List<SectionEntry> sections,
        List<AuthorInput> authors,
        List<ArticleEntry> articles,
        List<WeatherEntry> weather) {
    private static final String FOLDER = "sample/";

    record SectionEntry(String slug, String name, String parent, Integer position) {}

    /** @param publishedAt absent for a draft */
    record ArticleEntry(String file, Instant publishedAt, List<UpdateEntry> updates, List<CommentEntry> comments) {
        ArticleEntry {
            updates = Objects.requireNonNullElse(updates, List.of());
            comments = Objects.requireNonNullElse(comments, List.of());
        }
    }

    /** A later publication, with one text replaced by another. */
    record UpdateEntry(Instant at, PublishRequest.Kind kind, String note, String replace, String with) {}

    record CommentEntry(String name, String text, Instant at, List<CommentEntry> replies) {
        CommentEntry {
            replies = Objects.requireNonNullElse(replies, List.of());
        }
    }

    /** @param observedAt in the site's zone, whatever that is */
    record WeatherEntry(LocalDate date, LocalTime observedAt, String source, String file) {
        Instant instant(ZoneId zone) {
            return date.atTime(observedAt).atZone(zone).toInstant();
        }
    }

    static SampleManifest read(ObjectMapper json) {
        try {
            return json.readValue(text("content.json"), SampleManifest.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String file) {
        try (InputStream stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(FOLDER + file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
