package news.gisa.http;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * An answer that shows one version of something writable. Its ETag begins with the version, so that {@code If-Match} takes
 * the tag of any form (JSON, Markdown, trimmed) of the latest version.
 */
public interface Versioned {
    /** Without quotes, spaces and hyphens. */
    @JsonIgnore
    String version();
}
