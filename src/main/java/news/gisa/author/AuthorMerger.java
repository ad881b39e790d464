package news.gisa.author;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Map;
import java.util.Optional;
import news.gisa.access.token.TokenService;
import news.gisa.http.input.Ref;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.problem.ProblemType;
import news.gisa.http.write.Preconditions;

/**
 * Makes one author of two. Whatever led to the one who goes leads to the one who stays: addresses, bylines, tokens and drafts.
 * What was printed stays as it was.
 */
@ApplicationScoped
class AuthorMerger {
    private final AuthorRepository authors;
    private final AuthorFinder finder;
    private final AuthorWriter writer;
    private final AuthorAssembler assembler;
    private final TokenService tokens;
    private final Instance<AuthorFollower> followers;
    private final Preconditions preconditions;

    AuthorMerger(
            AuthorRepository authors,
            AuthorFinder finder,
            AuthorWriter writer,
            AuthorAssembler assembler,
            TokenService tokens,
            @Any Instance<AuthorFollower> followers,
            Preconditions preconditions) {
        this.authors = authors;
        this.finder = finder;
        this.writer = writer;
        this.assembler = assembler;
        this.tokens = tokens;
        this.followers = followers;
        this.preconditions = preconditions;
    }

    AuthorResponse merge(String ref, AuthorMergeRequest request) {
        Author to = finder.require(ref);
        Author from = from(request.from(), to);
        followers.forEach(follower -> follower.handOver(from.id(), to.id()));
        lock(to, from);
        preconditions.requireMatchIfSent(assembler.one(to).version(), () -> assembler.one(to), version -> Map.of());
        followers.forEach(follower -> {
            // Once more, for what somebody began with a token of theirs before they were locked.
            follower.handOver(from.id(), to.id());
            follower.follow(from.id(), to.id());
        });
        tokens.rebind(from.id(), to.id());
        writer.replace(from, to);
        return assembler.one(to);
    }

    private Author from(String text, Author to) {
        Ref ref = Ref.parse(text);
        Optional<Author> present = finder.find(ref);
        if (present.isEmpty()) {
            throw finder.findFormer(ref)
                    .map(former -> former == to
                            ? conflict(text + " leads to this author already.")
                            : invalid(text + " leads to " + former.slug() + "; send that if it is meant."))
                    .orElseGet(() -> invalid("There is no author " + text + "."));
        }
        if (present.get() == to) {
            throw conflict("Nobody can be merged into themselves.");
        }
        return present.get();
    }

    private static ProblemException invalid(String detail) {
        return ProblemException.invalid("/from", detail);
    }

    private static ProblemException conflict(String detail) {
        return new ProblemException(ProblemType.CONFLICT, detail);
    }

    /** Always in the same order, so that two who merge crosswise do not wait for each other: the second finds one gone. */
    private void lock(Author to, Author from) {
        boolean first = to.id().compareTo(from.id()) < 0;
        authors.lock(first ? to : from);
        authors.lock(first ? from : to);
    }
}
