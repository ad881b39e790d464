package news.gisa.guide;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import news.gisa.http.metrics.CountedAddresses;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.problem.ProblemRoutes;
import news.gisa.http.problem.ProblemType;

/** Where the guide is: outside of the REST layer, since it is no part of the contract. */
@ApplicationScoped
class GuideRoutes {
    /** By which all its chapters are counted. */
    private static final String CHAPTER = "/docs/{chapter}";

    private static final String METHODS = "GET, HEAD";

    private final GuidePages pages;
    private final ProblemRoutes problems;
    private final CountedAddresses counted;

    GuideRoutes(GuidePages pages, ProblemRoutes problems, CountedAddresses counted) {
        this.pages = pages;
        this.problems = problems;
        this.counted = counted;
    }

    void routes(@Observes Router router) {
        counted.add(CHAPTER);
        router.route("/").blockingHandler(this::answer);
        router.route("/docs/*").blockingHandler(this::answer);
    }

    private void answer(RoutingContext request) {
        String path = request.normalizedPath();
        if (!path.equals("/")) {
            CountedAddresses.count(request.request(), CHAPTER);
        }
        if (request.request().method() == HttpMethod.OPTIONS) {
            request.response().putHeader(HttpHeaders.ALLOW, METHODS).end();
        } else if (request.request().method() != HttpMethod.GET
                && request.request().method() != HttpMethod.HEAD) {
            problems.answer(
                    request,
                    new ProblemException(ProblemType.METHOD_NOT_ALLOWED, "The guide is only read.")
                            .header("Allow", METHODS));
        } else if (path.equals("/docs")) {
            // 308, as for a former slug: the links of the page are relative to the address with the slash.
            request.response()
                    .setStatusCode(308)
                    .putHeader(HttpHeaders.LOCATION, "/docs/")
                    .putHeader(HttpHeaders.CACHE_CONTROL, GuidePage.KEPT)
                    .putHeader(HttpHeaders.VARY, "Origin")
                    .end();
        } else {
            Optional<GuidePage> page = pages.at(path);
            page.ifPresentOrElse(
                    found -> found.send(request.request()),
                    () -> problems.answer(
                            request, ProblemException.notFound("The guide has no " + path + "; see /docs/.")));
        }
    }
}
