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
import news.gisa.http.cache.FixedRoutes;
import news.gisa.http.input.Accepted;

/** Serves the OpenAPI document to the byte as it was made at the build, with validators, and compressed to who takes it so. */
@ApplicationScoped
class DocumentRoutes {
    /** Before the route of the extension, which prints another document. */
    private static final int FIRST = -1;

    private static final String PATH = "/q/openapi";
    private static final String KEPT = "public, max-age=300, stale-while-revalidate=60";

    private static final String REFUSAL = "The document is only read.";

    private final ReadyDocument document;
    private final FixedRoutes fixed;
    private final Map<Format, FixedAnswer> answers = new ConcurrentHashMap<>();

    DocumentRoutes(ReadyDocument document, FixedRoutes fixed) {
        this.document = document;
        this.fixed = fixed;
    }

    void routes(@Observes Router router) {
        for (String suffix : new String[] {"", ".json", ".yaml", ".yml"}) {
            router.route(PATH + suffix)
                    .order(FIRST)
                    .blockingHandler(request -> fixed.answer(request, REFUSAL, () -> answer(request.request())), false);
        }
    }

    private FixedAnswer answer(HttpServerRequest request) {
        return answers.computeIfAbsent(format(request), this::make);
    }

    private FixedAnswer make(Format format) {
        return FixedAnswer.compressed(format.getMimeType() + ";charset=UTF-8", document.in(format))
                .kept(KEPT)
                .varying("Accept");
    }

    /** By the end of the address, else the parameter format, else what Accept would rather have; YAML if nothing says. */
    private static Format format(HttpServerRequest request) {
        String path = request.path();
        if (!path.equals(PATH)) {
            return path.endsWith(".json") ? Format.JSON : Format.YAML;
        }
        String wanted = request.getParam("format");
        if (wanted != null) {
            return wanted.equalsIgnoreCase("JSON") ? Format.JSON : Format.YAML;
        }
        String accept = Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), "*/*");
        return Accepted.weight(accept, Format.JSON.getMimeType()) > Accepted.weight(accept, Format.YAML.getMimeType())
                ? Format.JSON
                : Format.YAML;
    }
}
