package news.gisa.storage;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The conditions of a query some of whose filters may be open, and the values for the parameters that they name. Conditions are
 * ours, in HQL; what a client sent is always a value.
 */
public final class Where {
    private static final Pattern PARAMETER = Pattern.compile(":(\\w+)");

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    public Where and(String condition) {
        conditions.add(condition);
        return this;
    }

    /** @param value for the one parameter that the condition names; with null the condition is left out */
    public Where and(String condition, Object value) {
        if (value != null) {
            conditions.add(condition);
            Matcher parameter = PARAMETER.matcher(condition);
            if (!parameter.find()) {
                throw new IllegalArgumentException("No parameter in: " + condition);
            }
            values.put(parameter.group(1), value);
        }
        return this;
    }

    /** A value for a parameter that one or more conditions name. */
    public Where with(String parameter, Object value) {
        values.put(parameter, value);
        return this;
    }

    /** All conditions; one that always holds where there are none. */
    public String hql() {
        return conditions.isEmpty() ? "1 = 1" : String.join(" and ", conditions);
    }

    public Map<String, Object> values() {
        return Map.copyOf(values);
    }

    public <Q extends Query> Q bind(Q query) {
        values.forEach(query::setParameter);
        return query;
    }
}
