package news.gisa.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import news.gisa.http.Sha256;

/** Makes and recognises tokens. */
@ApplicationScoped
public class TokenService {
    static final String PREFIX = "gisa_";
    private static final int SECRET_BYTES = 32;

    private final TokenRepository tokens;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public TokenService(TokenRepository tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /** A token and the one chance to see its secret. */
    record Issued(Token token, String secret) {}

    public static String newSecret(SecureRandom random) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    Issued issue(String name, Role role, Duration validity) {
        String secret = newSecret(random);
        return new Issued(register(name, role, secret, clock.instant().plus(validity)), secret);
    }

    /** Makes a token of a secret that came from elsewhere. */
    Token register(String name, Role role, String secret, Instant expiresAt) {
        Token token = new Token(name, Sha256.hex(secret), role, clock.instant(), expiresAt);
        tokens.persist(token);
        return token;
    }

    boolean isKnown(String secret) {
        return tokens.findByDigest(Sha256.hex(secret)).isPresent();
    }

    /** @return the token of a secret, if it may be used now */
    @Transactional
    public Optional<Token> authenticate(String secret) {
        Instant now = clock.instant();
        // Looked up by digest: comparison time tells nothing about the secret.
        Optional<Token> token = tokens.findByDigest(Sha256.hex(secret)).filter(found -> found.isValidAt(now));
        token.ifPresent(found -> tokens.markUsed(found, now));
        return token;
    }
}
