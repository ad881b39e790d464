package news.gisa.http.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Bytes as text for addresses, with a code in front (the beginning of an HMAC-SHA-256) that only this service can make: what
 * was altered or sealed for another scope is told apart.
 */
public final class Seal {
    private static final String ALGORITHM = "HmacSHA256";

    private final ServerSecrets secrets;
    private final String key;
    private final int codeLength;

    private volatile Mac keyed;

    /**
     * @param key name of a secret, of this seal alone
     * @param codeLength in bytes, of which there are at most 32
     */
    public Seal(ServerSecrets secrets, String key, int codeLength) {
        this.secrets = secrets;
        this.key = key;
        this.codeLength = codeLength;
    }

    public String close(String scope, byte[] payload) {
        byte[] sealed = ByteBuffer.allocate(codeLength + payload.length)
                .put(code(scope, payload))
                .put(payload)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** @return the payload; empty if this is nothing that was sealed here for the scope */
    public Optional<byte[]> open(String scope, String text) {
        byte[] sealed;
        try {
            sealed = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (sealed.length < codeLength) {
            return Optional.empty();
        }
        byte[] payload = Arrays.copyOfRange(sealed, codeLength, sealed.length);
        // Compared in constant time: how far a guess was right must not show.
        return MessageDigest.isEqual(code(scope, payload), Arrays.copyOf(sealed, codeLength))
                ? Optional.of(payload)
                : Optional.empty();
    }

    private byte[] code(String scope, byte[] payload) {
        Mac mac = mac();
        mac.update(scope.getBytes(StandardCharsets.UTF_8));
        mac.update((byte) 0);
        return Arrays.copyOf(mac.doFinal(payload), codeLength);
    }

    /** Copied from one that knows the key: to look up the algorithm takes longer than to use it. */
    private Mac mac() {
        try {
            if (keyed == null) {
                Mac mac = Mac.getInstance(ALGORITHM);
                mac.init(new SecretKeySpec(secrets.get(key), ALGORITHM));
                keyed = mac;
            }
            return (Mac) keyed.clone();
        } catch (GeneralSecurityException | CloneNotSupportedException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }
}
