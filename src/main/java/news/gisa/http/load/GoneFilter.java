package news.gisa.http.load;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Does nothing for those who hung up while their request waited for a worker: nobody would get the answer. */
public class GoneFilter {
    private static final int BEFORE_ALL = 1;

    @ServerRequestFilter(priority = BEFORE_ALL)
    public Response leaveOut(RoutingContext request) {
        return request.response().closed()
                ? Response.status(Response.Status.SERVICE_UNAVAILABLE).build()
                : null;
    }
}
