package news.gisa.change.stream;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;

/** What leads to somebody who listens. */
interface Wire {
    boolean isClosed();

    /** Ends it at once, whatever is under way. */
    void cut();

    static Wire of(HttpServerRequest request) {
        return new Wire() {
            @Override
            public boolean isClosed() {
                return request.response().closed();
            }

            @Override
            public void cut() {
                // All ways to close that are more polite wait until the other side has taken what was sent, which it
                // does not.
                ((ConnectionBase) request.connection()).channelHandlerContext().close();
            }
        };
    }
}
