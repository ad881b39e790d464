package news.gisa.access.token;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The people whom a token can be bound to; the room that knows them fills it. */
public interface AuthorDirectory {
    /** An author as a token shows it. */
    @Schema(name = "TokenAuthor", description = "The author whom a token is bound to.")
    record Person(
            @Schema(required = true) UUID id,

            @Schema(required = true, examples = "한서윤") String slug,

            @Schema(required = true, examples = "한서윤") String name) {}

    /** @param ref id or slug, also a former one */
    Optional<Person> find(String ref);

    Map<UUID, Person> byIds(Collection<UUID> ids);
}
