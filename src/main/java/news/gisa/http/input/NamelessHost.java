package news.gisa.http.input;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** A request of HTTP/1.0 need not name its host, but the framework cannot tell its address without one: it gets a name. */
public class NamelessHost {
    private static final String NAME = "http://localhost";

    @ServerRequestFilter(preMatching = true)
    public void name(ContainerRequestContext request, RoutingContext routing) {
        HttpServerRequest http = routing.request();
        if (http.authority() == null) {
            request.setRequestUri(URI.create(NAME), URI.create(NAME + http.uri()));
        }
    }
}
