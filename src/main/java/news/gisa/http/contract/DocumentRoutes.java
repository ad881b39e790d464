package news.gisa.http.contract;

import io.smallrye.openapi.runtime.io.Format;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import news.gisa.http.answer.ETags;

/** Gives validators to the OpenAPI document: it is large, and the same until the next release. */
@ApplicationScoped
class DocumentRoutes {
    /** Before the route of the extension, which answers all but reads. */
    private static final int FIRST = -1;

    private static final String PATH = "/q/openapi";
    private static final String KEPT = "public, max-age=300, stale-while-revalidate=60";

    private final ReadyDocument document;
    private final Map<Format, String> tags = new EnumMap<>(Format.class);

    DocumentRoutes(ReadyDocument document) {
        this.document = document;
    }

    void routes(@Observes Router router) {
        for (String suffix : new String[] {"", ".json", ".yaml", ".yml"}) {
            router.get(PATH + suffix).order(FIRST).blockingHandler(this::answer);
            router.head(PATH + suffix).order(FIRST).blockingHandler(this::answer);
        }
    }

    private void answer(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        Format format = format(request);
        byte[] bytes = document.in(format);
        String etag = etag(format, bytes);
        HttpServerResponse response = request.response()
                .putHeader(HttpHeaders.ETAG, etag)
                .putHeader(HttpHeaders.CACHE_CONTROL, KEPT)
                .putHeader(HttpHeaders.VARY, "Accept, Origin");
        if (!ETags.noneMatchHolds(request.getHeader(HttpHeaders.IF_NONE_MATCH), etag)) {
            response.setStatusCode(304).end();
            return;
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, format.getMimeType() + ";charset=UTF-8")
                .putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(bytes.length));
        if (request.method() == HttpMethod.HEAD) {
            response.end();
        } else {
            response.end(Buffer.buffer(bytes));
        }
    }

    private String etag(Format format, byte[] bytes) {
        synchronized (tags) {
            return tags.computeIfAbsent(format, first -> ETags.of(bytes, null));
        }
    }

    /** By the end of the address, else the parameter format, else what Accept asks for; YAML if nothing says. */
    private static Format format(HttpServerRequest request) {
        String path = request.path();
        if (path.endsWith(".json")) {
            return Format.JSON;
        }
        String wanted = request.getParam("format");
        boolean json = wanted == null
                ? Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), "")
                        .contains("application/json")
                : wanted.equalsIgnoreCase("JSON");
        return json && path.equals(PATH) ? Format.JSON : Format.YAML;
    }
}
