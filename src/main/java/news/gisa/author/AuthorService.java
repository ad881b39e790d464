package news.gisa.author;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import news.gisa.http.problem.MovedException;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.problem.ProblemType;

/** Authors for other rooms: who is meant, and that they stay while somebody names them. */
@ApplicationScoped
public class AuthorService {
    static final String PATH = "/api/v1/authors";

    private final AuthorRepository authors;
    private final AuthorFinder finder;

    AuthorService(AuthorRepository authors, AuthorFinder finder) {
        this.authors = authors;
        this.finder = finder;
    }

    /** @throws MovedException for a former address */
    public Author require(String ref) {
        return finder.require(ref);
    }

    /** @return the authors of ids or slugs, also former ones, as editors write them; unknown ones are left out */
    public Map<String, Author> byRefs(Collection<String> refs) {
        return finder.byRefs(refs);
    }

    public Map<UUID, Author> byIds(Collection<UUID> ids) {
        return authors.byIds(ids);
    }

    /**
     * Keeps authors from being merged or removed until the end of the transaction, which is about to name them. The foreign key
     * alone does not: H2 looks whether the author is there, but lets another transaction remove the row before this one ends.
     *
     * @throws ProblemException if one is gone
     */
    public void hold(Set<UUID> ids) {
        if (!ids.isEmpty() && authors.hold(ids) < ids.size()) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "An author of the byline was merged or removed at the same moment. Try again.");
        }
    }
}
