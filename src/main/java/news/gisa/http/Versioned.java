package news.gisa.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;

/**
 * An answer that shows one version of something writable. Its ETag begins with the version, so that {@code If-Match} takes
 * the tag of any form (JSON, Markdown, trimmed) of the latest version.
 */
public interface Versioned {
    /** The version of a row: of this one, not of another that had the same address before it was deleted. */
    static String of(int version, UUID id) {
        return version + "-" + id.toString().substring(24);
    }

    /** Without quotes, spaces and dots. */
    @JsonIgnore
    String version();
}
