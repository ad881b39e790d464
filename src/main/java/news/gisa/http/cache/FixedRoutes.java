package news.gisa.http.cache;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.function.Supplier;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.problem.ProblemRoutes;
import news.gisa.http.problem.ProblemType;

/** Serves fixed answers outside of the REST layer, at addresses that are only read. */
@Singleton
public class FixedRoutes {
    private static final String METHODS = "GET, HEAD";

    private final ProblemRoutes problems;

    FixedRoutes(ProblemRoutes problems) {
        this.problems = problems;
    }

    /**
     * Answers a request.
     *
     * @param refusal what other methods are told
     * @param answer may throw a {@link ProblemException}
     */
    public void answer(RoutingContext request, String refusal, Supplier<FixedAnswer> answer) {
        HttpMethod method = request.request().method();
        if (method == HttpMethod.OPTIONS) {
            request.response().putHeader(HttpHeaders.ALLOW, METHODS).end();
        } else if (method != HttpMethod.GET && method != HttpMethod.HEAD) {
            problems.answer(
                    request, new ProblemException(ProblemType.METHOD_NOT_ALLOWED, refusal).header("Allow", METHODS));
        } else {
            try {
                answer.get().send(request.request());
            } catch (ProblemException e) {
                problems.answer(request, e);
            }
        }
    }
}
