package news.gisa.access.token;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import news.gisa.access.token.AuthorDirectory.Person;
import news.gisa.http.answer.Slice;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.seal.Cursors;

/** Tokens as admins see them: never the secret. */
@ApplicationScoped
class TokenReader {
    private final TokenRepository tokens;
    private final AuthorDirectory authors;
    private final Cursors cursors;

    TokenReader(TokenRepository tokens, AuthorDirectory authors, Cursors cursors) {
        this.tokens = tokens;
        this.authors = authors;
        this.cursors = cursors;
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

    /** @throws ProblemException 404 */
    Token require(UUID id) {
        return tokens.findByIdOptional(id)
                .orElseThrow(() -> ProblemException.notFound("There is no token " + id + "."));
    }

    private Person authorOf(String ref) {
        return authors.find(ref)
                .orElseThrow(() -> ProblemException.badParameter("author", "There is no author " + ref + "."));
    }

    TokenResponse response(Token token) {
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
