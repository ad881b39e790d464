package news.gisa.http;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Positions in keyset lists, sealed: a cursor carries the sort key of the last item seen and a code over it and the scope
 * (list and filters), so that one that was altered or belongs to another list is told apart from a good one.
 */
@Singleton
public class Cursors {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int CODE_LENGTH = 9;

    private final ObjectMapper json;
    private final ServerSecrets secrets;

    public Cursors(ObjectMapper json, ServerSecrets secrets) {
        this.json = json;
        this.secrets = secrets;
    }

    /**
     * @param scope names the list and its filters
     * @param position the values of the sort key, in order
     */
    public String encode(String scope, Object... position) {
        try {
            byte[] payload = json.writeValueAsBytes(
                    Arrays.stream(position).map(String::valueOf).toList());
            byte[] sealed = ByteBuffer.allocate(CODE_LENGTH + payload.length)
                    .put(code(scope, payload))
                    .put(payload)
                    .array();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        } catch (JacksonException e) {
            throw new IllegalStateException("A list of text could not be written", e);
        }
    }

    /** @return the position; empty without a cursor */
    public Optional<String[]> decode(String scope, String cursor) {
        if (cursor == null) {
            return Optional.empty();
        }
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(cursor);
            byte[] payload = Arrays.copyOfRange(sealed, CODE_LENGTH, sealed.length);
            if (!MessageDigest.isEqual(code(scope, payload), Arrays.copyOf(sealed, CODE_LENGTH))) {
                throw bad();
            }
            return Optional.of(json.readValue(payload, String[].class));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException | IOException e) {
            throw bad();
        }
    }

    private byte[] code(String scope, byte[] payload) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secrets.get("cursor"), ALGORITHM));
            mac.update(scope.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(payload), CODE_LENGTH);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }

    private static ProblemException bad() {
        return new ProblemException(
                ProblemType.BAD_CURSOR,
                "The cursor was altered or belongs to another list; start again without it.",
                List.of(FieldError.parameter("cursor", "Not a cursor of this list and these filters.")));
    }
}
