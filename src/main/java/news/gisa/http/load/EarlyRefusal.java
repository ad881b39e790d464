package news.gisa.http.load;

import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import news.gisa.http.problem.ProblemException;

/**
 * Refuses a request whatever its body is, before that is read and a worker takes it up. Of features that know from memory alone that
 * they would refuse it; on the event loop, so it must not wait for anything.
 */
public interface EarlyRefusal {
    /** @return the problem to answer with; none if the request is to go on */
    Optional<Refused> of(HttpServerRequest request);

    /** @param path of the request, with its letters decoded, as the REST layer shows it */
    record Refused(ProblemException problem, String path) {}
}
