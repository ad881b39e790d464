package news.gisa.http.load;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;

/** A body as most are: small, and read at once. */
final class BodyInMemory implements BodyStore {
    private final RoutingContext request;
    private final InFlight inFlight;
    private Buffer body = Buffer.buffer();

    BodyInMemory(RoutingContext request, InFlight inFlight) {
        this.request = request;
        this.inFlight = inFlight;
    }

    @Override
    public Future<Void> add(Buffer bytes) {
        inFlight.takeForBody(request, bytes.length());
        body.appendBuffer(bytes);
        return Future.succeededFuture();
    }

    @Override
    public Future<Void> end() {
        ((RoutingContextInternal) request).setBody(body);
        return Future.succeededFuture();
    }

    @Override
    public void drop() {
        body = Buffer.buffer();
    }
}
