package news.gisa.article.reading;

import java.time.Instant;
import java.util.UUID;
import news.gisa.article.ArticleStatus;

/**
 * Which articles a list for the desk shows; null leaves a property open. What they say is what their latest revision says.
 *
 * @param status null for every article but those in the trash
 * @param inReview whether the latest text waits for the desk, public or not
 * @param changedSince changed in any way at or after this instant
 * @param text that the headline contains, in any case
 * @param mine only what the caller may call own
 */
record DeskFilter(
        ArticleStatus status,
        Boolean inReview,
        UUID section,
        UUID tag,
        UUID author,
        String language,
        Instant changedSince,
        String text,
        boolean mine) {
    String languages() {
        return PublicFilter.languages(language);
    }

    DeskFilter mineOnly() {
        return new DeskFilter(status, inReview, section, tag, author, language, changedSince, text, true);
    }
}
