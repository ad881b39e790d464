package news.gisa.http.answer;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.gisa.http.Tagged;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of a list, as clients see it. */
public record Page<T>(
        @Schema(description = "The items of this page, in the list's order.", required = true)
        List<T> items,

        @Schema(
                description = "URL reference of the next page, to be used as it is; null on the last page.",
                required = true,
                nullable = true)
        String next,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "Number of items on all pages; only with total=true.", minimum = "0")
        Long total,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
                description =
                        "Instead of total where counting all would take too long: there are at least so many items.",
                minimum = "0")
        Long totalAtLeast,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
                description =
                        "Where words are searched and the page is not full: how many were looked through for it. The search"
                                + " goes on at next.",
                minimum = "1")
        Integer searched,

        @JsonIgnore Set<String> ownTags)
        implements Tagged {

    /** The smallest, usual and largest number of items of a page. */
    public static final int MIN_LIMIT = 1;

    public static final String DEFAULT_LIMIT = "20";
    public static final int MAX_LIMIT = 100;

    /** A slice as the answer to the request that asked for it: the next page keeps every parameter but the cursor. */
    public static <T> Page<T> of(Slice<T> slice, UriInfo uri) {
        String next = slice.nextCursor() == null ? null : with(uri, "cursor", slice.nextCursor());
        Total total = slice.total();
        return new Page<>(
                slice.items(),
                next,
                total == null || !total.exact() ? null : total.items(),
                total == null || total.exact() ? null : total.items(),
                slice.searched(),
                slice.cacheTags());
    }

    /** @param tags of what the list belongs to, besides those of its items */
    public static <T> Page<T> of(List<T> items, String next, Set<String> tags) {
        return new Page<>(items, next, null, null, null, tags);
    }

    /** A page of a list that grows: there is always a next one, which may be empty for now. */
    public static <T> Page<T> following(List<T> items, UriInfo uri, String parameter, Object position) {
        return of(items, with(uri, parameter, String.valueOf(position)), Set.of());
    }

    @Override
    public Set<String> cacheTags() {
        Set<String> tags = new HashSet<>(ownTags);
        for (T item : items) {
            if (item instanceof Tagged tagged) {
                tags.addAll(tagged.cacheTags());
            }
        }
        return tags;
    }

    /** As long as all of its items are. */
    @Override
    public Instant shownUntil() {
        Instant until = Instant.MAX;
        for (T item : items) {
            if (item instanceof Tagged tagged && tagged.shownUntil().isBefore(until)) {
                until = tagged.shownUntil();
            }
        }
        return until;
    }

    private static String with(UriInfo uri, String position, String at) {
        String kept = uri.getQueryParameters().entrySet().stream()
                .filter(parameter -> !parameter.getKey().equals(position))
                .flatMap(parameter -> parameter.getValue().stream().map(value -> encode(parameter.getKey(), value)))
                .sorted()
                .collect(Collectors.joining("&"));
        return uri.getRequestUri().getRawPath()
                + Stream.of(kept, encode(position, at))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static String encode(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "="
                + URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
