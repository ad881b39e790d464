package news.gisa.http.input;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import news.gisa.http.Write;
import news.gisa.http.answer.FieldSelections;
import news.gisa.http.problem.ProblemException;
import news.gisa.text.TextRules;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * A query parameter that the resource method does not declare, that comes twice or that is of the wrong type is refused by
 * name: a typing error in a script must never be ignored. Every GET also takes {@code fields}, every write {@code dryRun}.
 */
public class QueryParameterFilter {
    public static final String DRY_RUN = "dryRun";

    private static final Set<Class<?>> CHECKED =
            Set.of(String.class, int.class, Integer.class, long.class, boolean.class, Boolean.class, UUID.class);

    private final Map<Method, Map<String, Class<?>>> declared = new ConcurrentHashMap<>();
    private final FieldSelections selections;

    public QueryParameterFilter(FieldSelections selections) {
        this.selections = selections;
    }

    @ServerRequestFilter
    public void check(ContainerRequestContext request, ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        if (method == null) {
            return;
        }
        request.getUriInfo().getPathParameters().values().forEach(QueryParameterFilter::checkPath);
        Map<String, Class<?>> known = declared.computeIfAbsent(method, QueryParameterFilter::declaredBy);
        request.getUriInfo().getQueryParameters().forEach((name, values) -> check(known, name, values));
        String fields = request.getUriInfo().getQueryParameters().getFirst(FieldSelections.PARAMETER);
        if (fields != null) {
            selections.select(request, method, fields);
        }
    }

    private static void check(Map<String, Class<?>> known, String name, List<String> values) {
        Class<?> type = known.get(name);
        if (type == null) {
            throw ProblemException.badParameter(
                    name,
                    known.isEmpty()
                            ? "Unknown query parameter. None is known here."
                            : "Unknown query parameter. Known here: " + String.join(", ", known.keySet()) + ".");
        }
        if (values.size() > 1) {
            throw ProblemException.badParameter(name, "Given " + values.size() + " times; give it once.");
        }
        if (values.get(0).isEmpty()) {
            throw ProblemException.badParameter(name, "Given without a value: leave it out, or say what is meant.");
        }
        if (TextRules.firstIllegal(values.get(0)) >= 0) {
            throw ProblemException.badParameter(name, "Contains a character that is not text.");
        }
        checkType(name, type, values.get(0));
    }

    /** No address has such a character; a database might choke on it. */
    private static void checkPath(List<String> segments) {
        if (segments.stream().anyMatch(segment -> TextRules.firstIllegal(segment) >= 0)) {
            throw ProblemException.notFound("No address contains a character that is not text.");
        }
    }

    private static void checkType(String name, Class<?> type, String value) {
        try {
            if (type == Integer.class || type == int.class) {
                Integer.parseInt(value);
            } else if (type == long.class) {
                Long.parseLong(value);
            } else if (type == UUID.class) {
                UUID.fromString(value);
            } else if (type.isEnum()
                    && Arrays.stream(type.getEnumConstants())
                            .noneMatch(it -> it.toString().equals(value))) {
                throw new IllegalArgumentException(value);
            } else if ((type == Boolean.class || type == boolean.class)
                    && !List.of("true", "false").contains(value)) {
                throw new IllegalArgumentException(value);
            }
        } catch (RuntimeException e) {
            throw ProblemException.badParameter(name, "Expected " + expected(type) + ".");
        }
    }

    private static String expected(Class<?> type) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(Object::toString)
                    .collect(Collectors.joining(", ", "one of ", ""));
        }
        if (type == UUID.class) {
            return "an id such as 019dfd41-6c1d-7c1e-9f2e-0d8a4b5c6d7e";
        }
        return type == Boolean.class || type == boolean.class ? "true or false" : "a whole number";
    }

    private static void declare(Parameter[] parameters, Map<String, Class<?>> known) {
        for (Parameter parameter : parameters) {
            if (parameter.isAnnotationPresent(RestQuery.class)) {
                String name = parameter.getAnnotation(RestQuery.class).value();
                known.put(name.isEmpty() ? parameter.getName() : name, checked(parameter.getType()));
            } else if (parameter.isAnnotationPresent(QueryParam.class)) {
                known.put(parameter.getAnnotation(QueryParam.class).value(), checked(parameter.getType()));
            } else if (parameter.isAnnotationPresent(BeanParam.class)) {
                // A record of parameters, which several methods share.
                declare(parameter.getType().getDeclaredConstructors()[0].getParameters(), known);
            }
        }
    }

    /** What is not checked here the framework refuses: with 404, as if the address were wrong, and without a name. */
    private static Class<?> checked(Class<?> type) {
        if (!type.isEnum() && !CHECKED.contains(type)) {
            throw new IllegalStateException("A query parameter of type " + type.getName() + " is not checked");
        }
        return type;
    }

    private static Map<String, Class<?>> declaredBy(Method method) {
        Map<String, Class<?>> known = new TreeMap<>();
        declare(method.getParameters(), known);
        boolean reads = Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .anyMatch(verb -> verb != null && verb.value().equals(HttpMethod.GET));
        if (reads) {
            known.put(FieldSelections.PARAMETER, String.class);
        } else if (method.isAnnotationPresent(Write.class)) {
            known.put(DRY_RUN, boolean.class);
        }
        return known;
    }
}
