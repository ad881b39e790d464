package news.gisa.http.cache;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import news.gisa.http.PublicCache;
import news.gisa.text.PathSegment;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Knows an address again whose parameters come in another order, or with defaults written out: where the usual form of it was
 * answered before, this is the answer.
 */
public class CanonicalReads {
    static final String ANSWER = "gisa.answer";
    static final String AGE = "gisa.answer-age";
    static final String KEY = "gisa.cache-key";

    private final Map<Method, Map<String, String>> defaults = new ConcurrentHashMap<>();
    private final ResponseCache cache;

    public CanonicalReads(ResponseCache cache) {
        this.cache = cache;
    }

    /** Behind {@code QueryParameterFilter}, so every parameter is known and given once. */
    @ServerRequestFilter(priority = Priorities.USER + 100)
    public Response find(ContainerRequestContext request, ResourceInfo resource, RoutingContext routing) {
        Render render = Render.of(routing);
        Method method = resource.getResourceMethod();
        if (render == null || method == null) {
            return null;
        }
        if (!method.isAnnotationPresent(PublicCache.class)) {
            render.finish(null);
            return null;
        }
        ResponseCache.Key usual = usual(request, method, render.key().accept());
        request.setProperty(KEY, usual);
        long age = cache.age();
        Representation kept = usual.equals(render.key()) ? null : cache.find(usual, age);
        if (kept == null) {
            return null;
        }
        cache.alias(render.key(), usual, kept);
        request.setProperty(ANSWER, kept);
        request.setProperty(AGE, age);
        return Response.ok().build();
    }

    private ResponseCache.Key usual(ContainerRequestContext request, Method method, String accept) {
        Map<String, String> usual = defaults.computeIfAbsent(method, CanonicalReads::defaultsOf);
        Map<String, String> asked = new TreeMap<>();
        request.getUriInfo().getQueryParameters().forEach((name, values) -> asked.put(name, values.get(0)));
        asked.entrySet().removeIf(parameter -> parameter.getValue().equals(usual.get(parameter.getKey())));
        StringBuilder uri =
                new StringBuilder(request.getUriInfo().getRequestUri().getRawPath());
        char separator = '?';
        for (Map.Entry<String, String> parameter : asked.entrySet()) {
            uri.append(separator)
                    .append(PathSegment.of(parameter.getKey()))
                    .append('=')
                    .append(PathSegment.of(parameter.getValue()));
            separator = '&';
        }
        return new ResponseCache.Key(uri.toString(), accept);
    }

    private static Map<String, String> defaultsOf(Method method) {
        Map<String, String> result = new HashMap<>();
        for (Parameter parameter : List.of(method.getParameters())) {
            RestQuery query = parameter.getAnnotation(RestQuery.class);
            DefaultValue value = parameter.getAnnotation(DefaultValue.class);
            if (query != null && value != null) {
                result.put(query.value().isEmpty() ? parameter.getName() : query.value(), value.value());
            }
        }
        return result;
    }
}
