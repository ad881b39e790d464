package news.gisa.access.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import news.gisa.http.seal.Sha256;

/** Recognises tokens by their secrets. */
@ApplicationScoped
class TokenAuthentication {
    private final TokenRepository tokens;
    private final LastUse lastUse;
    private final Clock clock;

    TokenAuthentication(TokenRepository tokens, LastUse lastUse, Clock clock) {
        this.tokens = tokens;
        this.lastUse = lastUse;
        this.clock = clock;
    }

    boolean isKnown(String secret) {
        return tokens.findByDigest(Sha256.hex(secret)).isPresent();
    }

    /** @return the token of a secret, if it may be used now */
    @Transactional
    Optional<Token> authenticate(String secret) {
        Instant now = clock.instant();
        String digest = Sha256.hex(secret);
        // An index may tell by time how far a digest agrees, but nobody can choose a digest bit by bit.
        Optional<Token> token = tokens.findByDigest(digest)
                .filter(found -> found.hasDigest(digest))
                .filter(found -> found.isValidAt(now));
        token.ifPresent(found -> lastUse.mark(found, now));
        return token;
    }
}
