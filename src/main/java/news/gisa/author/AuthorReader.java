package news.gisa.author;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import news.gisa.http.answer.Slice;
import news.gisa.http.answer.Total;
import news.gisa.http.seal.Cursors;

/** Authors for readers: by the beginning of a name, and one by one. */
@ApplicationScoped
class AuthorReader {
    private static final String SCOPE = "authors";

    private final AuthorRepository authors;
    private final AuthorFinder finder;
    private final AuthorAssembler assembler;
    private final Cursors cursors;

    AuthorReader(AuthorRepository authors, AuthorFinder finder, AuthorAssembler assembler, Cursors cursors) {
        this.authors = authors;
        this.finder = finder;
        this.assembler = assembler;
        this.cursors = cursors;
    }

    Slice<AuthorResponse> list(AuthorFilter filter, int limit, String cursor, boolean total) {
        String scope = SCOPE + " " + filter;
        Optional<String[]> after = cursors.decode(scope, cursor);
        List<Author> rows = authors.page(
                filter,
                assembler.today(),
                after.map(position -> position[0]).orElse(null),
                after.map(position -> UUID.fromString(position[1])).orElse(null),
                limit + 1);
        return Slice.of(rows, limit, author -> cursors.encode(scope, author.name(), author.id()))
                .map(assembler::page)
                .withTotal(total ? Total.of(authors.count(filter, assembler.today())) : null);
    }

    /** @param include names of what other rooms add; null for nothing */
    AuthorResponse get(String ref, String include) {
        return assembler.one(finder.require(ref), include);
    }
}
