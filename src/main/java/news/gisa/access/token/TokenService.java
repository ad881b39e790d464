package news.gisa.access.token;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import news.gisa.access.Role;
import news.gisa.access.audit.Audit;
import news.gisa.access.token.AuthorDirectory.Person;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.seal.Sha256;
import news.gisa.http.write.Preconditions;

/** Makes tokens and revokes them; what is kept of a secret is its digest. */
@ApplicationScoped
public class TokenService {
    static final String PATH = "/api/v1/tokens";
    private static final String PREFIX = "gisa_";
    private static final int SECRET_BYTES = 32;

    private final TokenRepository tokens;
    private final TokenReader reader;
    private final AuthorDirectory authors;
    private final Preconditions preconditions;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public TokenService(
            TokenRepository tokens,
            TokenReader reader,
            AuthorDirectory authors,
            Preconditions preconditions,
            Audit audit,
            Clock clock) {
        this.tokens = tokens;
        this.reader = reader;
        this.authors = authors;
        this.preconditions = preconditions;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return the token with the one chance to see its secret */
    TokenResponse issue(TokenRequest request) {
        Person author = request.author() == null
                ? null
                : authors.find(request.author())
                        .orElseThrow(() ->
                                ProblemException.invalid("/author", "There is no author " + request.author() + "."));
        String secret = newSecret();
        Instant expiresAt = clock.instant().plus(Duration.ofDays(request.validDays()));
        Token token = register(request.name(), request.role(), author, secret, expiresAt);
        return TokenResponse.of(token, author).withSecret(secret);
    }

    String newSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Makes a token of a secret that came from elsewhere. */
    Token register(String name, Role role, Person author, String secret, Instant expiresAt) {
        UUID authorId = author == null ? null : author.id();
        Token token = new Token(name, Sha256.hex(secret), role, authorId, clock.instant(), expiresAt);
        tokens.persist(token);
        String detail = name + ", " + role + (author == null ? "" : ", " + author.slug());
        audit.record("token.created", "token", token.id(), detail);
        return token;
    }

    void revoke(UUID id) {
        Token token = tokens.lock(reader.require(id));
        preconditions.requireMatch(reader.response(token));
        if (token.revoke(clock.instant())) {
            audit.record("token.revoked", "token", id, token.name());
        }
    }

    /** @return how many tokens of an author are good now */
    public long countValid(UUID author) {
        return tokens.countValid(author, clock.instant());
    }

    /** Makes the tokens of one author those of another, who is the same. */
    public void rebind(UUID from, UUID to) {
        tokens.rebind(from, to);
    }
}
