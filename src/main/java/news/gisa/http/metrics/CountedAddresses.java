package news.gisa.http.metrics;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import news.gisa.http.problem.RestAddresses;

/** The templates of addresses by which requests are counted: those of the resources, and what stands beside them. */
@Singleton
public class CountedAddresses {
    /** Where the framework's figures look for the template of an address; without one each address would be counted apart. */
    private static final String TEMPLATE = "UrlPathTemplate";

    /** What the framework calls those without a template, by their answer. */
    private static final Set<String> OF_THE_FRAMEWORK =
            Set.of("root", "NOT_FOUND", "REDIRECTION", "UNKNOWN", "/cors-preflight");

    private final Set<String> templates = ConcurrentHashMap.newKeySet();

    CountedAddresses(RestAddresses resources) {
        templates.addAll(OF_THE_FRAMEWORK);
        resources.templates().forEach(templates::add);
    }

    /** Adds one that is no resource's; made of what the service is, not of what is asked for. */
    public void add(String template) {
        templates.add(template);
    }

    boolean contains(String template) {
        return templates.contains(template);
    }

    /** Says by which template a request is counted. */
    public static void count(HttpServerRequest request, String template) {
        ((HttpServerRequestInternal) request).context().putLocal(TEMPLATE, template);
    }

    /** @return by which template a request is counted, null if by none so far */
    public static String templateOf(HttpServerRequest request) {
        return ((HttpServerRequestInternal) request).context().getLocal(TEMPLATE);
    }
}
