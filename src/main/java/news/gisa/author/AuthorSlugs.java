package news.gisa.author;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.problem.SlugTaken;
import news.gisa.text.Slugs;

/** Slugs that never break: whoever had one keeps it, also when another one is shown. */
@ApplicationScoped
class AuthorSlugs {
    private final EntityManager entities;
    private final AuthorRepository authors;

    AuthorSlugs(EntityManager entities, AuthorRepository authors) {
        this.entities = entities;
        this.authors = authors;
    }

    /** One for a new author of this name. */
    String free(String name) {
        String base = Slugs.of(name).isEmpty() ? "author" : Slugs.of(name);
        return Slugs.firstFree(base, authors.slugsLike(base));
    }

    /**
     * Looks whether an author may have a slug.
     *
     * @param claimant null for one who is new
     * @throws ProblemException if it is none, or another's
     */
    String claimable(String slug, UUID claimant) {
        AuthorSlug taken = entities.find(AuthorSlug.class, slug);
        // What the author has already may be older than the rule.
        if (taken == null && !Slugs.isSlug(slug)) {
            throw ProblemException.invalid("/slug", Slugs.RULE);
        }
        if (taken != null && !taken.authorId().equals(claimant)) {
            boolean present = authors.findById(taken.authorId()).slug().equals(slug);
            throw SlugTaken.by(
                    "The slug " + slug + (present ? " belongs to" : " is a former address of")
                            + " another author; choose another one.",
                    AuthorService.PATH + "/" + taken.authorId());
        }
        return slug;
    }

    /** One that nobody has. */
    void give(String slug, UUID author) {
        entities.persist(new AuthorSlug(slug, author));
    }

    boolean isGiven(String slug) {
        return entities.find(AuthorSlug.class, slug) != null;
    }
}
