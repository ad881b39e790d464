package news.gisa.http.seal;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Text that is opened only by who brings the same password: encrypted (AES-256-GCM) with a key that is made of the password and a
 * secret of the server. The password is kept nowhere, so a copy of the database opens nothing.
 */
@Singleton
public class Strongbox {
    /** Name of the secret. */
    public static final String SECRET = "strongbox";

    private static final String MAC = "HmacSHA256";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_LENGTH = 12;
    private static final int TAG_BITS = 128;

    private final ServerSecrets secrets;
    private final SecureRandom random = new SecureRandom();

    Strongbox(ServerSecrets secrets) {
        this.secrets = secrets;
    }

    public String close(String password, String text) {
        byte[] nonce = new byte[NONCE_LENGTH];
        random.nextBytes(nonce);
        try {
            byte[] closed = cipher(Cipher.ENCRYPT_MODE, password, nonce).doFinal(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder()
                    .encodeToString(ByteBuffer.allocate(NONCE_LENGTH + closed.length)
                            .put(nonce)
                            .put(closed)
                            .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A text could not be encrypted", e);
        }
    }

    /** @return the text; empty if this was closed with another password, or altered */
    public Optional<String> open(String password, String closed) {
        try {
            byte[] bytes = Base64.getDecoder().decode(closed);
            if (bytes.length < NONCE_LENGTH + TAG_BITS / Byte.SIZE) {
                return Optional.empty();
            }
            byte[] nonce = Arrays.copyOf(bytes, NONCE_LENGTH);
            byte[] text = cipher(Cipher.DECRYPT_MODE, password, nonce)
                    .doFinal(bytes, NONCE_LENGTH, bytes.length - NONCE_LENGTH);
            return Optional.of(new String(text, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, String password, byte[] nonce) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(MAC);
        mac.init(new SecretKeySpec(secrets.get(SECRET), MAC));
        byte[] key = mac.doFinal(password.getBytes(StandardCharsets.UTF_8));
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}
