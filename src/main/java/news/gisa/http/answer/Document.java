package news.gisa.http.answer;

import java.time.Instant;
import java.util.Set;
import news.gisa.http.Tagged;

/**
 * An answer that is text already.
 *
 * @param shownUntil the first instant at which the clock alone makes another text of it
 */
public record Document(String text, Instant shownUntil) implements Tagged {
    @Override
    public Set<String> cacheTags() {
        return Set.of();
    }
}
