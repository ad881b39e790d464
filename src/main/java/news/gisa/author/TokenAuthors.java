package news.gisa.author;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import news.gisa.access.token.AuthorDirectory;
import news.gisa.http.input.Ref;

/** Tells the access room whom a token can be bound to. */
@ApplicationScoped
class TokenAuthors implements AuthorDirectory {
    private final AuthorRepository authors;
    private final AuthorFinder finder;

    TokenAuthors(AuthorRepository authors, AuthorFinder finder) {
        this.authors = authors;
        this.finder = finder;
    }

    @Override
    public Optional<Person> find(String text) {
        Ref ref = Ref.parse(text);
        return finder.find(ref).or(() -> finder.findFormer(ref)).map(TokenAuthors::person);
    }

    @Override
    public Map<UUID, Person> byIds(Collection<UUID> ids) {
        Map<UUID, Person> people = new HashMap<>();
        authors.byIds(ids).forEach((id, author) -> people.put(id, person(author)));
        return people;
    }

    private static Person person(Author author) {
        return new Person(author.id(), author.slug(), author.name());
    }
}
