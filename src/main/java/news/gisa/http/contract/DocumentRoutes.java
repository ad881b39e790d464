package news.gisa.http.contract;

import io.smallrye.openapi.runtime.io.Format;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import news.gisa.http.cache.FixedAnswer;

/** Serves the OpenAPI document to the byte as it was made at the build, with validators, and compressed to who takes it so. */
@ApplicationScoped
class DocumentRoutes {
    /** Before the route of the extension, which answers all but reads. */
    private static final int FIRST = -1;

    private static final String PATH = "/q/openapi";
    private static final String KEPT = "public, max-age=300, stale-while-revalidate=60";

    private final ReadyDocument document;
    private final Map<Format, FixedAnswer> answers = new ConcurrentHashMap<>();

    DocumentRoutes(ReadyDocument document) {
        this.document = document;
    }

    void routes(@Observes Router router) {
        for (String suffix : new String[] {"", ".json", ".yaml", ".yml"}) {
            router.get(PATH + suffix).order(FIRST).blockingHandler(request -> answer(request.request()));
            router.head(PATH + suffix).order(FIRST).blockingHandler(request -> answer(request.request()));
        }
    }

    private void answer(HttpServerRequest request) {
        answers.computeIfAbsent(format(request), this::make).send(request);
    }

    private FixedAnswer make(Format format) {
        return FixedAnswer.compressed(format.getMimeType() + ";charset=UTF-8", document.in(format))
                .kept(KEPT)
                .varying("Accept");
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
