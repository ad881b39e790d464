package news.gisa.access.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import news.gisa.access.Role;
import news.gisa.access.audit.Audit;
import news.gisa.access.token.AuthorDirectory.Person;
import news.gisa.http.answer.Slice;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.seal.Cursors;
import news.gisa.http.seal.Sha256;
import news.gisa.http.write.Preconditions;

/** Makes and recognises tokens. */
@ApplicationScoped
public class TokenService {
    static final String PATH = "/api/v1/tokens";
    private static final String PREFIX = "gisa_";
    private static final int SECRET_BYTES = 32;

    private final TokenRepository tokens;
    private final AuthorDirectory authors;
    private final LastUse lastUse;
    private final Preconditions preconditions;
    private final Cursors cursors;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public TokenService(
            TokenRepository tokens,
            AuthorDirectory authors,
            LastUse lastUse,
            Preconditions preconditions,
            Cursors cursors,
            Audit audit,
            Clock clock) {
        this.tokens = tokens;
        this.authors = authors;
        this.lastUse = lastUse;
        this.preconditions = preconditions;
        this.cursors = cursors;
        this.audit = audit;
        this.clock = clock;
    }

    Slice<TokenResponse> list(String author, int limit, String cursor) {
        UUID authorId = author == null ? null : authorOf(author).id();
        String scope = "tokens " + authorId;
        UUID before = cursors.decode(scope, cursor)
                .map(position -> UUID.fromString(position[0]))
                .orElse(null);
        List<Token> rows = tokens.page(authorId, before, limit + 1);
        return Slice.of(rows, limit, token -> cursors.encode(scope, token.id())).map(this::responses);
    }

    TokenResponse get(UUID id) {
        return response(require(id));
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
        Token token = tokens.lock(require(id));
        preconditions.requireMatch(response(token));
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

    boolean isKnown(String secret) {
        return tokens.findByDigest(Sha256.hex(secret)).isPresent();
    }

    /** @return the token of a secret, if it may be used now */
    @Transactional
    public Optional<Token> authenticate(String secret) {
        Instant now = clock.instant();
        String digest = Sha256.hex(secret);
        // An index may tell by time how far a digest agrees, but nobody can choose a digest bit by bit.
        Optional<Token> token = tokens.findByDigest(digest)
                .filter(found -> found.hasDigest(digest))
                .filter(found -> found.isValidAt(now));
        token.ifPresent(found -> lastUse.mark(found, now));
        return token;
    }

    private Token require(UUID id) {
        return tokens.findByIdOptional(id)
                .orElseThrow(() -> ProblemException.notFound("There is no token " + id + "."));
    }

    private Person authorOf(String ref) {
        return authors.find(ref)
                .orElseThrow(() -> ProblemException.badParameter("author", "There is no author " + ref + "."));
    }

    private TokenResponse response(Token token) {
        return responses(List.of(token)).get(0);
    }

    private List<TokenResponse> responses(List<Token> page) {
        Map<UUID, Person> people = authors.byIds(
                page.stream().map(Token::authorId).filter(Objects::nonNull).toList());
        return page.stream()
                .map(token -> TokenResponse.of(token, token.authorId() == null ? null : people.get(token.authorId())))
                .toList();
    }
}
