package news.gisa.http.input;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code Accept} (RFC 9110, section 12.5.1) before the framework does, which fails on an empty or malformed one, takes
 * {@code q=0} for a wish, reads one of several lines, answers {@code application/*} with whatever, and repeats foreign parameters
 * in its answer. A more exact range goes before a wider one.
 */
@ApplicationScoped
class AcceptHeader {
    private static final int BEFORE_ALL_OTHERS = 2000;
    private static final String NOTHING = "none/none";

    private static final Pattern RANGE = Pattern.compile(
            "([!#$%&'*+.^_`|~0-9A-Za-z-]+)/([!#$%&'*+.^_`|~0-9A-Za-z-]+)((?:[ \\t]*;.*)?)", Pattern.DOTALL);
    private static final Pattern WEIGHT =
            Pattern.compile(";[ \\t]*[qQ][ \\t]*=[ \\t]*([01](?:\\.\\d{0,3})?)[ \\t]*(?:;|$)");

    /** All forms that answers have, by type, the usual one first: where a range leaves it open the first that is there is taken. */
    static final Map<String, List<String>> FORMS = Map.of(
            "application/*",
            List.of(
                    "application/json",
                    "application/feed+json",
                    "application/rss+xml",
                    "application/atom+xml",
                    "application/xml",
                    "application/ld+json",
                    "application/ninjs+json",
                    "application/geo+json",
                    "application/x-ndjson",
                    "application/json-patch+json",
                    "application/yaml",
                    "application/zip"),
            "text/*",
            List.of(
                    "text/markdown",
                    "text/plain",
                    "text/html",
                    "text/csv",
                    "text/x-diff",
                    "text/event-stream",
                    "text/xml"),
            "image/*",
            List.of("image/svg+xml"));

    private static final List<String> TYPES = List.of("application/*", "text/*", "image/*");
    private static final String ALL = "*/*";

    void filter(@Observes Filters filters) {
        filters.register(
                request -> {
                    List<String> accept = request.request().headers().getAll(HttpHeaders.ACCEPT);
                    String readable = accept.isEmpty() ? null : readable(String.join(",", accept));
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
        Map<String, String> weights = new LinkedHashMap<>();
        for (String range : accept.split(",")) {
            Matcher parts = RANGE.matcher(range.strip());
            if (parts.matches()) {
                weights.putIfAbsent(
                        (parts.group(1) + '/' + parts.group(2)).toLowerCase(Locale.ROOT), weight(parts.group(3)));
            }
        }
        if (weights.isEmpty()) {
            return null;
        }
        List<String> wanted = new ArrayList<>();
        weights.forEach((range, weight) -> {
            if (Double.parseDouble(weight) > 0) {
                forms(range, weights).forEach(form -> wanted.add(form + ";q=" + weight));
            }
        });
        return wanted.isEmpty() ? NOTHING : String.join(",", wanted);
    }

    private static String weight(String parameters) {
        Matcher weight = WEIGHT.matcher(parameters);
        return weight.find() ? weight.group(1) : "1";
    }

    /** What a range stands for, without what a more exact one speaks of. */
    private static List<String> forms(String range, Map<String, String> weights) {
        if (range.equals(ALL)) {
            return isOpen(weights)
                    ? List.of(ALL)
                    : TYPES.stream()
                            .filter(type -> !weights.containsKey(type))
                            .flatMap(type -> FORMS.get(type).stream())
                            .filter(form -> !weights.containsKey(form))
                            .toList();
        }
        return FORMS.getOrDefault(range, List.of(range)).stream()
                .filter(form -> form.equals(range) || !weights.containsKey(form))
                .toList();
    }

    /** Whether anything goes and nothing is less welcome than anything. */
    private static boolean isOpen(Map<String, String> weights) {
        double any = Double.parseDouble(weights.get(ALL));
        return weights.values().stream().allMatch(weight -> Double.parseDouble(weight) >= any);
    }
}
