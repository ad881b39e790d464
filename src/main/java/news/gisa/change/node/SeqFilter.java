package news.gisa.change.node;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.regex.Pattern;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.problem.ProblemRoutes;
import news.gisa.http.write.KeptAnswers;

/** A read with {@code Change-Seq} is answered when this node knows that entry of the log, from memory or not. */
@ApplicationScoped
class SeqFilter {
    /** In front of what is answered from memory, behind the filter for CORS: browsers are to read a refusal too. */
    private static final int IN_FRONT_OF_CACHE = 280;

    static final long LARGEST = 999_999_999_999_999_999L;

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private final SeqWaits waits;
    private final ProblemRoutes problems;

    SeqFilter(SeqWaits waits, ProblemRoutes problems) {
        this.waits = waits;
        this.problems = problems;
    }

    void filter(@Observes Filters filters) {
        filters.register(this::await, IN_FRONT_OF_CACHE);
    }

    private void await(RoutingContext request) {
        List<String> numbers = request.request().headers().getAll(KeptAnswers.CHANGE_SEQ);
        if (numbers.isEmpty() || !reads(request.request())) {
            request.next();
        } else if (numbers.size() == 1 && NUMBER.matcher(numbers.get(0)).matches()) {
            waits.await(request, Long.parseLong(numbers.get(0)));
        } else {
            problems.answer(
                    request,
                    ProblemException.badParameter(
                            KeptAnswers.CHANGE_SEQ, "Expected one whole number, as the answer to a write gave it."));
        }
    }

    private static boolean reads(HttpServerRequest request) {
        return (request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD) && holdsFor(request.uri());
    }

    /** What depends on the log at all. */
    static boolean holdsFor(String address) {
        return address.startsWith("/api/") || address.startsWith("/feeds/");
    }
}
