package news.gisa.preview;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import news.gisa.http.seal.Seal;
import news.gisa.http.seal.ServerSecrets;

/**
 * Addresses that cannot be guessed and need not be stored: the id of the preview under a seal. With its 16 bytes and the 17 of
 * the code no bit of the text is spare, so that there is one spelling only.
 */
@Singleton
class PreviewLinks {
    static final String PATH = "/api/v1/previews";
    private static final String SCOPE = "preview";
    private static final int CODE_LENGTH = 17;

    private final Seal seal;

    PreviewLinks(ServerSecrets secrets) {
        this.seal = new Seal(secrets, "preview", CODE_LENGTH);
    }

    /** The path of the link. */
    String of(UUID preview) {
        byte[] id = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(preview.getMostSignificantBits())
                .putLong(preview.getLeastSignificantBits())
                .array();
        return PATH + "/" + seal.close(SCOPE, id);
    }

    /** @return the preview that the last part of a link means; empty if it is none of ours */
    Optional<UUID> idOf(String token) {
        return seal.open(SCOPE, token).map(ByteBuffer::wrap).map(id -> new UUID(id.getLong(), id.getLong()));
    }
}
