package news.gisa.http.input;

import java.text.Normalizer;
import java.util.UUID;

/**
 * The last part of an address: an id or a slug. No slug looks like an id.
 *
 * @param id null when it is a slug
 * @param slug in NFC, null when it is an id
 */
public record Ref(UUID id, String slug) {
    private static final int UUID_LENGTH = 36;

    public static Ref parse(String text) {
        if (text.length() == UUID_LENGTH) {
            try {
                return new Ref(UUID.fromString(text), null);
            } catch (IllegalArgumentException e) {
                // Then it is a slug.
            }
        }
        return new Ref(null, Normalizer.normalize(text, Normalizer.Form.NFC));
    }

    /** The one that it is, in its usual form. */
    public String text() {
        return id == null ? slug : id.toString();
    }
}
