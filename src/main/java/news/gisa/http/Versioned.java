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

    /** @return the number that {@link #of} was given, as text; whatever it was not given as it is */
    static String number(String version) {
        return version.replaceFirst("-.*", "");
    }

    /** Without quotes, spaces and dots; null where the answer hides a part of it, and so its tag is no precondition. */
    @JsonIgnore
    String version();
}
