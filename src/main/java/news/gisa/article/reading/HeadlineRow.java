package news.gisa.article.reading;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What lists show of a public article, read without its body. */
public record HeadlineRow(
        UUID id,
        String slug,
        String headline,
        List<String> deck,
        String section,
        List<String> byline,
        String imageUrl,
        String imageAlt,
        Instant publishedAt,
        Instant updatedAt,
        boolean breaking,
        int commentCount) {}
