package news.gisa.author;

import jakarta.enterprise.context.ApplicationScoped;
import news.gisa.access.token.TokenService;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.problem.ProblemType;
import news.gisa.http.write.Preconditions;
import news.gisa.text.PathSegment;

/** Removes authors; none whom an article names or a token is bound to. */
@ApplicationScoped
class AuthorRemover {
    private final AuthorRepository authors;
    private final AuthorFinder finder;
    private final AuthorWriter writer;
    private final AuthorAssembler assembler;
    private final TokenService tokens;
    private final Preconditions preconditions;

    AuthorRemover(
            AuthorRepository authors,
            AuthorFinder finder,
            AuthorWriter writer,
            AuthorAssembler assembler,
            TokenService tokens,
            Preconditions preconditions) {
        this.authors = authors;
        this.finder = finder;
        this.writer = writer;
        this.assembler = assembler;
        this.tokens = tokens;
        this.preconditions = preconditions;
    }

    void delete(String ref) {
        Author author = authors.lock(finder.require(ref));
        preconditions.requireMatch(assembler.one(author));
        refuseWithArticles(author);
        refuseWithTokens(author);
        writer.delete(author);
    }

    private void refuseWithArticles(Author author) {
        long uses = authors.uses(author.id());
        if (uses > 0) {
            throw new ProblemException(
                            ProblemType.IN_USE,
                            "The bylines of " + uses + " articles name this author; deactivate it instead.")
                    .with("count", uses)
                    .with("uses", "/api/v1/articles?version=latest&author=" + PathSegment.of(author.slug()));
        }
    }

    private void refuseWithTokens(Author author) {
        long count = tokens.countValid(author.id());
        if (count > 0) {
            throw new ProblemException(
                            ProblemType.IN_USE, count + " valid tokens are bound to this author; revoke them first.")
                    .with("count", count)
                    .with("uses", "/api/v1/tokens?author=" + author.id());
        }
    }
}
