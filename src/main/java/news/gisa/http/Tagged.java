package news.gisa.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Set;

/** An answer that knows the cache tags of what it shows. */
public interface Tagged {
    /** Such as {@code article:019…}; sent as {@code Cache-Tag} so that a shared cache can purge. */
    @JsonIgnore
    Set<String> cacheTags();
}
