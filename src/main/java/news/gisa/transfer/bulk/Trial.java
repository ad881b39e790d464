package news.gisa.transfer.bulk;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.seal.Sha256;

/** What the lines of a dry run would have left for those behind them: a few bytes of each, since nothing is stored. */
final class Trial {
    private static final int MOST = 2_000_000;

    private final Map<Long, Long> checksums = new HashMap<>();
    private final Map<Long, Long> slugs = new HashMap<>();

    /** @return whether it came before; and if so, whether with the same content */
    Optional<Boolean> sameAsBefore(ArticleLine line) {
        return Optional.ofNullable(checksums.get(key(line.externalId())))
                .map(checksum -> checksum.equals(key(line.checksum())));
    }

    /** Whether a line of another article took the slug. */
    boolean isTaken(String slug, String externalId) {
        Long holder = slugs.get(key(slug));
        return holder != null && holder != key(externalId);
    }

    void remember(ArticleLine line, String slug) {
        if (checksums.size() == MOST) {
            throw ProblemException.invalid(
                    "", "A dry run knows " + MOST + " articles of a file at most: divide the file.");
        }
        checksums.put(key(line.externalId()), key(line.checksum()));
        slugs.put(key(slug), key(line.externalId()));
    }

    private static long key(String text) {
        return ByteBuffer.wrap(Sha256.of(text.getBytes(StandardCharsets.UTF_8))).getLong();
    }
}
