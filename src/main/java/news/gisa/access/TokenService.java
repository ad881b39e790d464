package news.gisa.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import news.gisa.http.Preconditions;
import news.gisa.http.ProblemException;
import news.gisa.http.Sha256;

/** Makes and recognises tokens. */
@ApplicationScoped
public class TokenService {
    static final String PREFIX = "gisa_";
    private static final int SECRET_BYTES = 32;

    private final TokenRepository tokens;
    private final Preconditions preconditions;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public TokenService(TokenRepository tokens, Preconditions preconditions, Audit audit, Clock clock) {
        this.tokens = tokens;
        this.preconditions = preconditions;
        this.audit = audit;
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
        audit.record("token.created", "token", token.id(), name + ", " + role);
        return token;
    }

    Token require(UUID id) {
        return tokens.findByIdOptional(id)
                .orElseThrow(() -> ProblemException.notFound("There is no token " + id + "."));
    }

    void revoke(UUID id) {
        Token token = tokens.lock(require(id));
        preconditions.requireMatch(TokenResource.TokenResponse.of(token, null));
        if (token.revoke(clock.instant())) {
            audit.record("token.revoked", "token", id, token.name());
        }
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
