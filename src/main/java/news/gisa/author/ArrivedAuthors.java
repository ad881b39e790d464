package news.gisa.author;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import news.gisa.change.Changes;
import news.gisa.http.Tagged;

/** What follows from authors who came from another Gisa: by what they are found, what the calendar will do, who is to know. */
@ApplicationScoped
public class ArrivedAuthors {
    private final AuthorRepository authors;
    private final AuthorWriter writer;
    private final Changes changes;

    ArrivedAuthors(AuthorRepository authors, AuthorWriter writer, Changes changes) {
        this.authors = authors;
        this.writer = writer;
        this.changes = changes;
    }

    /** @param ids of authors whose rows this transaction wrote */
    public void follow(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return;
        }
        for (Author author : authors.find(
                        "select distinct a from Author a left join fetch a.keys where a.id in ?1", ids)
                .list()) {
            author.followName();
            writer.plan(author);
            changes.tell(
                    "author.imported",
                    "author",
                    author.id().toString(),
                    Set.of("authors", AuthorResponse.tag(author.id()), Tagged.NAMES));
        }
    }
}
