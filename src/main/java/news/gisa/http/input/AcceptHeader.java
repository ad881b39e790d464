package news.gisa.http.input;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads {@code Accept} (RFC 9110, section 12.5.1) before the framework does, which fails on an empty or malformed one, takes
 * {@code q=0} for a wish, answers {@code application/*} with whatever, and repeats foreign parameters in its answer.
 */
@ApplicationScoped
class AcceptHeader {
    private static final int BEFORE_ALL_OTHERS = 2000;
    private static final String NOTHING = "none/none";

    private static final Pattern RANGE =
            Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+)/([!#$%&'*+.^_`|~0-9A-Za-z-]+)((?:[ \\t]*;[^;]*)*)");
    private static final Pattern WEIGHT =
            Pattern.compile(";[ \\t]*[qQ][ \\t]*=[ \\t]*([01](?:\\.\\d{0,3})?)[ \\t]*(?:;|$)");

    /** What a half-open range stands for here, the usual form first. */
    private static final Map<String, List<String>> FORMS = Map.of(
            "application/*", List.of("application/json"),
            "text/*", List.of("text/markdown", "text/plain", "text/html", "text/csv", "text/x-diff"));

    void filter(@Observes Filters filters) {
        filters.register(
                request -> {
                    String accept = request.request().getHeader(HttpHeaders.ACCEPT);
                    String readable = accept == null ? null : readable(accept);
                    if (readable == null) {
                        request.request().headers().remove(HttpHeaders.ACCEPT);
                    } else {
                        request.request().headers().set(HttpHeaders.ACCEPT, readable);
                    }
                    request.next();
                },
                BEFORE_ALL_OTHERS);
    }

    /** @return the ranges that are asked for; null when the header says nothing, and so everything is welcome */
    static String readable(String accept) {
        List<Matcher> ranges = Stream.of(accept.split(","))
                .map(range -> RANGE.matcher(range.strip()))
                .filter(Matcher::matches)
                .toList();
        if (ranges.isEmpty()) {
            return null;
        }
        List<String> wanted = ranges.stream().flatMap(AcceptHeader::wanted).toList();
        return wanted.isEmpty() ? NOTHING : String.join(",", wanted);
    }

    private static Stream<String> wanted(Matcher range) {
        Matcher weight = WEIGHT.matcher(range.group(3));
        String q = weight.find() ? weight.group(1) : "1";
        if (Double.parseDouble(q) == 0) {
            return Stream.empty();
        }
        String type = (range.group(1) + '/' + range.group(2)).toLowerCase(Locale.ROOT);
        return FORMS.getOrDefault(type, List.of(type)).stream().map(form -> form + ";q=" + q);
    }
}
