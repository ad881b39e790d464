package news.gisa.http.load;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import java.util.concurrent.TimeUnit;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.problem.ProblemRoutes;
import news.gisa.http.problem.ProblemType;

/** One body on its way, with the deadline that moves as it comes. All of it happens on the event loop of its connection. */
final class Gathering {
    /** So that a client that still sends gets to read why it was refused, before the connection is closed. */
    private static final long LINGER_MILLIS = 5000;

    private final RoutingContext request;
    private final HttpServerRequest http;
    private final long limit;
    private final boolean stranger;
    private final Patience patience;
    private final InFlight inFlight;
    private final ProblemRoutes problems;
    private final Vertx vertx;
    private final long announced;

    private Buffer body = Buffer.buffer();
    private long timer = -1;

    /** @param limit bytes */
    Gathering(
            RoutingContext request,
            long limit,
            boolean stranger,
            Patience patience,
            InFlight inFlight,
            ProblemRoutes problems) {
        this.request = request;
        this.http = request.request();
        this.limit = limit;
        this.stranger = stranger;
        this.patience = patience;
        this.inFlight = inFlight;
        this.problems = problems;
        this.vertx = request.vertx();
        this.announced = announced(http);
    }

    void begin() {
        if (announced > limit) {
            refuse(tooLarge());
            return;
        }
        request.addEndHandler(end -> stopWaiting());
        http.exceptionHandler(gone -> stopWaiting());
        http.handler(this::add);
        if (http.version() != HttpVersion.HTTP_2) {
            http.endHandler(end -> goOn());
        }
        waitOn();
        if ("100-continue".equalsIgnoreCase(http.getHeader("Expect"))) {
            http.response().writeContinue();
        }
        http.resume();
    }

    /** @return bytes that the client says it will send, 0 where it does not say */
    private static long announced(HttpServerRequest http) {
        String length = http.getHeader("Content-Length");
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    private void add(Buffer bytes) {
        if (body.length() + bytes.length() > limit) {
            refuse(tooLarge());
            return;
        }
        try {
            inFlight.takeForBody(request, bytes.length());
            body.appendBuffer(bytes);
        } catch (ProblemException full) {
            refuse(full);
            return;
        }
        if (http.version() == HttpVersion.HTTP_2 && body.length() == announced) {
            // Before its end is told: the REST layer cannot take over a request that has ended.
            http.pause();
            goOn();
        }
    }

    private void goOn() {
        stopWaiting();
        ((RoutingContextInternal) request).setBody(body);
        request.next();
    }

    private void waitOn() {
        long left = TimeUnit.NANOSECONDS.toMillis(patience.left(body.length()));
        timer = vertx.setTimer(Math.max(1, left), again -> {
            if (patience.left(body.length()) > 0) {
                waitOn();
            } else {
                refuse(tooSlow());
            }
        });
    }

    private void stopWaiting() {
        vertx.cancelTimer(timer);
    }

    private void refuse(ProblemException problem) {
        stopWaiting();
        body = Buffer.buffer();
        http.handler(tooMuch -> {});
        http.endHandler(end -> {});
        problems.answer(request, problem);
        vertx.setTimer(LINGER_MILLIS, over -> {
            if (!http.isEnded()) {
                close();
            }
        });
        http.resume();
    }

    private void close() {
        if (http.version() == HttpVersion.HTTP_2) {
            http.response().reset();
        } else {
            http.connection().close();
        }
    }

    private ProblemException tooLarge() {
        String hint = stranger ? " without a token" : "";
        return new ProblemException(
                        ProblemType.CONTENT_TOO_LARGE,
                        "The body is larger than the " + limit + " bytes accepted here" + hint + ".")
                .with("limit", limit);
    }

    private static ProblemException tooSlow() {
        return new ProblemException(
                ProblemType.REQUEST_TIMEOUT, "The body was not complete in time; nothing was stored.");
    }
}
