package news.gisa.http.load;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import news.gisa.http.problem.ProblemException;

/** Where a body goes as it comes. On the event loop of its connection. */
interface BodyStore {
    /**
     * @return done when more can be taken
     * @throws ProblemException if there is no room for it
     */
    Future<Void> add(Buffer bytes);

    /** All of it came. @return done when the request can go on with it */
    Future<Void> end();

    /** It is of no use any more. */
    void drop();
}
