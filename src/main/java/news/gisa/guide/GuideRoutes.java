package news.gisa.guide;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import news.gisa.http.cache.FixedRoutes;
import news.gisa.http.metrics.CountedAddresses;
import news.gisa.http.problem.ProblemException;

/** Where the guide is: outside of the REST layer, since it is no part of the contract. */
@ApplicationScoped
class GuideRoutes {
    /** By which all its chapters are counted. */
    private static final String CHAPTER = "/docs/{chapter}";

    private final GuidePages pages;
    private final FixedRoutes fixed;
    private final CountedAddresses counted;

    GuideRoutes(GuidePages pages, FixedRoutes fixed, CountedAddresses counted) {
        this.pages = pages;
        this.fixed = fixed;
        this.counted = counted;
    }

    void routes(@Observes Router router) {
        counted.add(CHAPTER);
        router.route("/docs/*").blockingHandler(this::answer, false);
    }

    private void answer(RoutingContext request) {
        String path = request.normalizedPath();
        CountedAddresses.count(request.request(), CHAPTER);
        fixed.answer(
                request,
                "The guide is only read.",
                () -> pages.at(path)
                        .orElseThrow(() -> ProblemException.notFound("The guide has no " + path + "; see /docs/.")));
    }
}
