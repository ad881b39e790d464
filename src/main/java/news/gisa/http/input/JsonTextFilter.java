package news.gisa.http.input;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * JSON is UTF-8 (RFC 8259, section 8.1). The parser takes overlong forms, and other encodings, for what they might mean: a check of
 * bytes on the way that sees no slash would let one through.
 */
public class JsonTextFilter {
    @ServerRequestFilter
    public void check(ContainerRequestContext request, RoutingContext routing) {
        Buffer body = routing.body().buffer();
        if (body == null || body.length() == 0) {
            return;
        }
        MediaType type = type(request);
        if (type != null && type.getSubtype().endsWith("json")) {
            Utf8.require(body.getBytes());
        }
    }

    /** @throws NotSupportedException when it is no media type at all */
    private static MediaType type(ContainerRequestContext request) {
        try {
            return request.getMediaType();
        } catch (IllegalArgumentException e) {
            throw new NotSupportedException(e);
        }
    }
}
