package news.gisa.http.load;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import java.util.Optional;
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
    private final Context context;

    private Buffer body = Buffer.buffer();
    private long timer = -1;
    private boolean done;

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
        this.context = Vertx.currentContext();
    }

    /**
     * @param whole told when all of it is here
     * @param refusal what the request is refused with whatever its body is
     */
    void begin(Runnable whole, Optional<EarlyRefusal.Refused> refusal) {
        if (announced() > limit) {
            refuse(tooLarge());
            return;
        }
        if (refusal.isPresent()) {
            EarlyRefusal.Refused refused = refusal.get();
            refuse(() -> problems.answer(http, refused.problem(), refused.path()));
            return;
        }
        request.addEndHandler(end -> stopWaiting());
        http.exceptionHandler(gone -> stopWaiting());
        http.handler(this::add);
        http.endHandler(end -> {
            whole.run();
            goOn();
        });
        waitOn();
        if (http.version() == HttpVersion.HTTP_1_1 && "100-continue".equalsIgnoreCase(http.getHeader("Expect"))) {
            http.response().writeContinue();
        }
        http.resume();
    }

    /** @return bytes that the client says it will send, 0 where it does not say */
    private long announced() {
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
        }
    }

    private void goOn() {
        stopWaiting();
        done = true;
        ((RoutingContextInternal) request).setBody(body);
        request.next();
    }

    private void waitOn() {
        long left = TimeUnit.NANOSECONDS.toMillis(patience.left(body.length()));
        timer = context.owner().setTimer(Math.max(1, left), again -> {
            if (patience.left(body.length()) > 0) {
                waitOn();
            } else {
                refuse(tooSlow());
            }
        });
    }

    private void stopWaiting() {
        context.owner().cancelTimer(timer);
    }

    /** From whatever thread. */
    void refuseSoon(ProblemException problem) {
        context.runOnContext(now -> refuse(problem));
    }

    private void refuse(ProblemException problem) {
        refuse(() -> problems.answer(request, problem));
    }

    private void refuse(Runnable answer) {
        if (done) {
            return;
        }
        done = true;
        stopWaiting();
        body = Buffer.buffer();
        long linger = context.owner().setTimer(LINGER_MILLIS, over -> {
            if (!http.isEnded()) {
                http.connection().close();
            }
        });
        http.handler(tooMuch -> {});
        http.endHandler(end -> context.owner().cancelTimer(linger));
        answer.run();
        http.resume();
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
                        ProblemType.REQUEST_TIMEOUT,
                        "The body was not complete in time, nor did 4 KB of it come a second. Nothing was stored.")
                .header("Connection", "close");
    }
}
