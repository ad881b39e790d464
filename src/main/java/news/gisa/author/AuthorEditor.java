package news.gisa.author;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import news.gisa.http.answer.Answers.Saved;
import news.gisa.http.input.Inputs;
import news.gisa.http.input.MergePatch;
import news.gisa.http.input.Ref;
import news.gisa.http.problem.MovedException;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.write.Preconditions;
import news.gisa.site.SiteConfig;

/** Saves profiles as editors send them: no update is lost, and nobody comes back under an id. */
@ApplicationScoped
public class AuthorEditor {
    private final AuthorRepository authors;
    private final AuthorFinder finder;
    private final AuthorWriter writer;
    private final AuthorAssembler assembler;
    private final Preconditions preconditions;
    private final Inputs inputs;
    private final SiteConfig site;

    AuthorEditor(
            AuthorRepository authors,
            AuthorFinder finder,
            AuthorWriter writer,
            AuthorAssembler assembler,
            Preconditions preconditions,
            Inputs inputs,
            SiteConfig site) {
        this.authors = authors;
        this.finder = finder;
        this.writer = writer;
        this.assembler = assembler;
        this.preconditions = preconditions;
        this.inputs = inputs;
        this.site = site;
    }

    public AuthorResponse create(AuthorInput input) {
        return assembler.one(writer.create(input, input.slug()));
    }

    Saved<AuthorResponse> put(String ref, AuthorInput input) {
        Ref address = Ref.parse(ref);
        Optional<Author> present = finder.find(address);
        if (present.isPresent()) {
            return new Saved<>(change(present.get(), input), false);
        }
        if (address.id() != null) {
            finder.findFormer(address).ifPresent(stayed -> {
                throw new MovedException(AuthorService.PATH, stayed.slug(), AuthorResponse.tag(stayed.id()));
            });
            throw ProblemException.notFound("There is no author " + ref + "; put to a slug to create one.");
        }
        preconditions.requireAbsentMatch();
        String wanted = input.slug() == null ? address.slug() : input.slug();
        if (!wanted.equals(address.slug())) {
            throw ProblemException.invalid(
                    "/slug", "Differs from the slug in the address; leave it out or send the same.");
        }
        return new Saved<>(assembler.one(writer.create(input, wanted)), true);
    }

    AuthorResponse patch(String ref, MergePatch patch) {
        // Locked before it is read: the patch must meet the state that it changes.
        Author author = authors.lock(finder.require(ref));
        return change(author, inputs.patched(AuthorInput.of(author, patch, site.language()), patch, AuthorInput.class));
    }

    private AuthorResponse change(Author author, AuthorInput input) {
        authors.lock(author);
        preconditions.requireMatch(assembler.one(author));
        writer.change(author, input);
        return assembler.one(author);
    }
}
