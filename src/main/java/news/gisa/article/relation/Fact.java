package news.gisa.article.relation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A row of the answer. What stands in which column is a matter of the part that asked for it.
 *
 * @param part by which whoever asked knows it again
 * @param owner the revision or the article that it belongs to
 */
public record Fact(
        int part,
        UUID owner,
        Integer number,
        UUID id,
        String slug,
        String name,
        String text,
        String word,
        String kind,
        Instant at) {
    static Fact of(Object[] row) {
        return new Fact(
                (Integer) row[0],
                (UUID) row[1],
                (Integer) row[2],
                (UUID) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (String) row[7],
                (String) row[8],
                instant(row[9]));
    }

    /** As the driver has it. */
    private static Instant instant(Object value) {
        return value instanceof OffsetDateTime time ? time.toInstant() : (Instant) value;
    }
}
