package news.gisa.http.load;

import io.vertx.ext.web.RoutingContext;
import java.nio.file.Path;
import java.util.Optional;
import news.gisa.http.problem.ProblemException;

/** Of a feature that takes bodies too large for memory: they go into a file as they come. On the event loop, so it must not wait for anything. */
public interface Uploads {
    /**
     * @return where the body of this request goes; none if it is one like any other
     * @throws ProblemException if the request is refused, whatever its body is
     */
    Optional<Upload> of(RoutingContext request);

    /**
     * @param file that is not there yet, in a folder that is
     * @param limit bytes
     */
    record Upload(Path file, long limit) {}
}
