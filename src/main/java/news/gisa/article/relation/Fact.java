package news.gisa.article.relation;

import java.nio.ByteBuffer;
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
    /** @param row as the drivers have it, one of which gives ids as bytes and instants with an offset */
    static Fact of(Object[] row) {
        return new Fact(
                (Integer) row[0],
                uuid(row[1]),
                (Integer) row[2],
                uuid(row[3]),
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (String) row[7],
                (String) row[8],
                instant(row[9]));
    }

    private static UUID uuid(Object value) {
        if (!(value instanceof byte[] bytes)) {
            return (UUID) value;
        }
        ByteBuffer halves = ByteBuffer.wrap(bytes);
        return new UUID(halves.getLong(), halves.getLong());
    }

    private static Instant instant(Object value) {
        return value instanceof OffsetDateTime time ? time.toInstant() : (Instant) value;
    }
}
