package news.gisa.author;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import news.gisa.http.input.Ref;
import news.gisa.http.problem.MovedException;
import news.gisa.http.problem.ProblemException;

/** From an address to the author: ids and slugs of today, and those that once were. */
@ApplicationScoped
class AuthorFinder {
    private final AuthorRepository authors;

    AuthorFinder(AuthorRepository authors) {
        this.authors = authors;
    }

    /** By what addresses the author now. */
    Optional<Author> find(Ref ref) {
        return authors.findByRef(ref.id(), ref.slug());
    }

    /** By what once addressed an author: a slug that was changed, an id or a slug of one who was merged into another. */
    Optional<Author> findFormer(Ref ref) {
        return ref.slug() != null
                ? authors.findByFormerSlug(ref.slug())
                : Optional.ofNullable(authors.mergedInto(List.of(ref.id())).get(ref.id()))
                        .map(authors::findById);
    }

    /** @throws MovedException for a former address */
    Author require(String text) {
        Ref ref = Ref.parse(text);
        return find(ref)
                .orElseThrow(() -> findFormer(ref)
                        .<RuntimeException>map(moved ->
                                new MovedException(AuthorService.PATH, moved.slug(), AuthorResponse.tag(moved.id())))
                        .orElseGet(() -> ProblemException.notFound("There is no author " + text + ".")));
    }

    /** @return the authors of ids or slugs, also former ones; unknown ones are left out */
    Map<String, Author> byRefs(Collection<String> texts) {
        Map<String, Ref> refs = new HashMap<>();
        texts.forEach(text -> refs.put(text, Ref.parse(text)));
        Map<String, Author> slugs = authors.bySlugs(
                refs.values().stream().map(Ref::slug).filter(Objects::nonNull).toList());
        Set<UUID> ids =
                refs.values().stream().map(Ref::id).filter(Objects::nonNull).collect(Collectors.toSet());
        Map<UUID, Author> found = new HashMap<>(authors.byIds(ids));
        Set<UUID> missing = new HashSet<>(ids);
        missing.removeAll(found.keySet());
        if (!missing.isEmpty()) {
            // Not before the first look: who is merged away in between is gone for that one, and is found by this one.
            Map<UUID, UUID> merged = authors.mergedInto(missing);
            Map<UUID, Author> into = authors.byIds(merged.values());
            merged.forEach(
                    (from, to) -> Optional.ofNullable(into.get(to)).ifPresent(author -> found.put(from, author)));
        }
        Map<String, Author> result = new HashMap<>();
        refs.forEach((text, ref) -> Optional.ofNullable(ref.id() == null ? slugs.get(ref.slug()) : found.get(ref.id()))
                .ifPresent(author -> result.put(text, author)));
        return result;
    }
}
