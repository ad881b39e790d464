package news.gisa.article;

import java.time.Instant;
import java.util.UUID;

/** Who did something to an article, when and why. */
public record Signature(Instant at, UUID by, String byName, String note) {
    /** The same deed without its words. */
    Signature withoutNote() {
        return new Signature(at, by, byName, null);
    }
}
