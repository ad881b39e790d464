package news.gisa.http.input;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import news.gisa.http.problem.ProblemRoutes;

/** Refuses a body that announces itself as too large, before any of it is read; {@link BodyLimit} counts the others. */
@ApplicationScoped
public class AnnouncedSize {
    private static final int FIRST = 1000;

    private final LimitsConfig limits;
    private final ProblemRoutes problems;

    public AnnouncedSize(LimitsConfig limits, ProblemRoutes problems) {
        this.limits = limits;
        this.problems = problems;
    }

    void filter(@Observes Filters filters) {
        filters.register(this::refuseTooLarge, FIRST);
    }

    private void refuseTooLarge(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        long limit = limits.body().asLongValue();
        if (length != null && length.length() < 19 && Long.parseLong(length) > limit) {
            problems.answer(request, BodyLimit.tooLarge(limit));
        } else {
            request.next();
        }
    }
}
