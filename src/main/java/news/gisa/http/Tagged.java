package news.gisa.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Set;

/** An answer that knows the cache tags of what it shows. */
public interface Tagged {
    /** The tag of what shows names of many things, so that it is not tagged with each: any author, section or tag. */
    String NAMES = "names";

    /** Such as {@code article:019…}; sent as {@code Cache-Tag} so that a shared cache can purge. */
    @JsonIgnore
    Set<String> cacheTags();

    /** The first instant at which the clock makes another answer of it, as far as that is not a change that was planned. */
    @JsonIgnore
    default Instant shownUntil() {
        return Instant.MAX;
    }
}
