package news.gisa.http.contract;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import news.gisa.text.PathSegment;

/**
 * A request that is right in every way, and would be done.
 *
 * @param places what stands in the place of each part of the path that varies, in order
 * @param type of the body; null where there is none
 */
record Attempt(List<String> places, Map<String, String> query, Map<String, String> headers, String type, String body) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** At an address with these in the place of what varies. */
    static Attempt at(String... places) {
        return new Attempt(List.of(places), Map.of(), Map.of(), null, null);
    }

    Attempt with(Object json) {
        return with(json, "application/json");
    }

    Attempt patch(Object json) {
        return with(json, "application/merge-patch+json");
    }

    private Attempt with(Object json, String form) {
        try {
            return new Attempt(places, query, headers, form, JSON.writeValueAsString(json));
        } catch (JacksonException e) {
            throw new IllegalArgumentException(e);
        }
    }

    Attempt asking(String parameter, String value) {
        return new Attempt(places, plus(query, parameter, value), headers, type, body);
    }

    Attempt saying(String header, String value) {
        return new Attempt(places, query, plus(headers, header, value), type, body);
    }

    /** With another body, or none. */
    Attempt sending(String form, String text) {
        return new Attempt(places, query, headers, form, text);
    }

    /** At another address. */
    Attempt at(List<String> others) {
        return new Attempt(others, query, headers, type, body);
    }

    /** With another first part that varies. */
    Attempt in(String first) {
        List<String> others = new ArrayList<>(places);
        others.set(0, first);
        return at(others);
    }

    String address(String template) {
        String address = template;
        for (String place : places) {
            address = address.replaceFirst("\\{[^}]*}", PathSegment.of(place).replace("$", "\\$"));
        }
        return address;
    }

    private static Map<String, String> plus(Map<String, String> some, String name, String value) {
        Map<String, String> more = new TreeMap<>(some);
        more.put(name, value);
        return more;
    }
}
