package news.gisa.reader;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.gisa.http.cache.FixedAnswer;
import news.gisa.http.cache.FixedRoutes;
import news.gisa.http.metrics.CountedAddresses;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.problem.ProblemType;
import news.gisa.site.SiteConfig;

/** Where the pages are: outside of the REST layer, since they are no part of the contract. */
@ApplicationScoped
class ReaderRoutes {
    /** Before the framework, which would serve the files of the pages as they lie. */
    private static final int FIRST = -1;

    private static final String REFUSAL = "This page is only read; the API is under /api/v1.";
    private static final String KEPT = "public, max-age=300, stale-while-revalidate=60";

    /** By which pages and files are counted. */
    private static final String PAGE = "/reader/{page}";

    private static final String ASSET = "/assets/{file}";

    private static final Pattern PAGES = Pattern.compile("/reader/((articles|authors|sections|tags)/[^/]+)?");
    private static final Pattern ASSETS = Pattern.compile("/assets/([0-9a-f]+)/([a-z]+\\.[a-z]+)");

    private final ReaderPages pages;
    private final ReaderConfig config;
    private final SiteConfig site;
    private final FixedRoutes fixed;
    private final CountedAddresses counted;

    ReaderRoutes(ReaderPages pages, ReaderConfig config, SiteConfig site, FixedRoutes fixed, CountedAddresses counted) {
        this.pages = pages;
        this.config = config;
        this.site = site;
        this.fixed = fixed;
        this.counted = counted;
    }

    void routes(@Observes Router router) {
        counted.add(PAGE);
        counted.add(ASSET);
        router.route("/")
                .order(FIRST)
                .blockingHandler(request -> fixed.answer(request, REFUSAL, () -> home(request)), false);
        router.route("/reader/*")
                .order(FIRST)
                .blockingHandler(
                        request -> {
                            CountedAddresses.count(request.request(), PAGE);
                            fixed.answer(request, REFUSAL, () -> page(request));
                        },
                        false);
        router.route("/assets/*")
                .order(FIRST)
                .blockingHandler(
                        request -> {
                            CountedAddresses.count(request.request(), ASSET);
                            fixed.answer(request, REFUSAL, () -> asset(request.normalizedPath()));
                        },
                        false);
    }

    private FixedAnswer home(RoutingContext request) {
        HomeForm form = HomeForm.of(request.request().getHeader(HttpHeaders.ACCEPT));
        if (form == null) {
            throw new ProblemException(
                            ProblemType.NOT_ACCEPTABLE,
                            "This is a page (text/html) or a list of links (application/json).")
                    .with("available", List.of("text/html", "application/json"));
        }
        return pages.home(form, language(request));
    }

    private FixedAnswer page(RoutingContext request) {
        String path = request.normalizedPath();
        if (!config.reader()) {
            throw ProblemException.notFound("There is no page for readers here: GISA_READER is false.");
        }
        if (path.equals("/reader")) {
            return FixedAnswer.moved("/reader/").kept(KEPT);
        }
        if (!PAGES.matcher(path).matches()) {
            throw ProblemException.notFound("The reader has no " + path + "; see /reader/.");
        }
        return pages.reader(language(request));
    }

    private FixedAnswer asset(String path) {
        Matcher parts = ASSETS.matcher(path);
        ProblemException nothing = ProblemException.notFound("There is nothing at " + path + ".");
        if (!parts.matches()) {
            throw nothing;
        }
        return pages.asset(parts.group(1), parts.group(2)).orElseThrow(() -> nothing);
    }

    private PageLanguage language(RoutingContext request) {
        return PageLanguage.of(request.request().headers().getAll(HttpHeaders.ACCEPT_LANGUAGE), site.language());
    }
}
