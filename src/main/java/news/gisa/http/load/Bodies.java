package news.gisa.http.load;

import io.netty.handler.codec.http2.Http2ConnectionHandler;
import io.netty.handler.codec.http2.Http2Stream;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.problem.ProblemRoutes;
import news.gisa.http.problem.ProblemType;

/**
 * Gathers the body of each request before a worker takes it up: who sends slowly, or without end, holds a connection and nothing
 * else. What is too large, too slow or not complete is refused without any effect.
 */
@ApplicationScoped
class Bodies {
    /** Behind authentication, which refuses wrong tokens: who is here and has one may send more. */
    private static final int BEHIND_AUTHENTICATION = 90;

    private final LimitsConfig limits;
    private final InFlight inFlight;
    private final ProblemRoutes problems;

    Bodies(LimitsConfig limits, InFlight inFlight, ProblemRoutes problems) {
        this.limits = limits;
        this.inFlight = inFlight;
        this.problems = problems;
    }

    void filter(@Observes Filters filters) {
        filters.register(this::gather, BEHIND_AUTHENTICATION);
    }

    private void gather(RoutingContext request) {
        HttpServerRequest http = request.request();
        String length = http.getHeader(HttpHeaders.CONTENT_LENGTH);
        if ("0".equals(length) || length == null && !isChunked(http)) {
            request.next();
            return;
        }
        if (length == null && http.version() == HttpVersion.HTTP_2) {
            problems.answer(request, lengthRequired());
            return;
        }
        boolean stranger = !http.headers().contains(HttpHeaders.AUTHORIZATION);
        long limit = (stranger ? limits.anonymousBody() : limits.body()).asLongValue();
        Patience patience = new Patience(limits.transferTime());
        new Gathering(request, limit, stranger, patience, inFlight, problems).begin();
    }

    /** Whether a body of unknown length comes (RFC 9112, section 6.3). In HTTP/2: whether there may be more of it. */
    private static boolean isChunked(HttpServerRequest http) {
        if (http.version() != HttpVersion.HTTP_2) {
            return http.headers().contains(HttpHeaders.TRANSFER_ENCODING);
        }
        Http2Stream stream = ((ConnectionBase) http.connection())
                .channelHandlerContext().pipeline().get(Http2ConnectionHandler.class).connection().stream(
                        http.response().streamId());
        return stream != null && stream.state().remoteSideOpen();
    }

    /** The REST layer cannot take over a request of HTTP/2 that has been read to its end, and without a length only that tells. */
    private static ProblemException lengthRequired() {
        return new ProblemException(
                ProblemType.LENGTH_REQUIRED, "Send Content-Length with a body over HTTP/2, or use HTTP/1.1.");
    }
}
