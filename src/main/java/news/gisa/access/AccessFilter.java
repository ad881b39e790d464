package news.gisa.access;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.problem.ProblemType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Lets a request pass if the {@link AccessTable} says so, before anything else is looked at. */
public class AccessFilter {
    private final Caller caller;

    public AccessFilter(Caller caller) {
        this.caller = caller;
    }

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    public void check(ContainerRequestContext request, ResourceInfo resource) {
        Role role = rule(resource.getResourceMethod())
                .of(asked(request.getUriInfo().getQueryParameters()))
                .role();
        if (role != null) {
            caller.require(role);
        }
    }

    /** The parameters that ask for something. */
    private static Set<String> asked(MultivaluedMap<String, String> query) {
        return query.keySet().stream()
                .filter(name -> !List.of("false").equals(query.get(name)))
                .collect(Collectors.toSet());
    }

    /** What nobody thought of is closed, not open. */
    private static Rule rule(Method method) {
        return Optional.ofNullable(method)
                .map(present -> present.getAnnotation(Operation.class))
                .flatMap(operation -> AccessTable.find(operation.operationId()))
                .orElseThrow(() -> new ProblemException(ProblemType.FORBIDDEN, "No rule says who may do this."));
    }
}
