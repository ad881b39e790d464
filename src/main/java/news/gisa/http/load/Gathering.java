package news.gisa.http.load;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import news.gisa.http.problem.Outage;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.problem.ProblemRoutes;
import news.gisa.http.problem.ProblemType;

/** One body on its way, with the deadline that moves as it comes. All of it happens on the event loop of its connection. */
final class Gathering {
    /** So that a client that still sends gets to read why it was refused, before the connection is closed. */
    static final long LINGER_MILLIS = 5000;

    /** For which a refusal waits for the end of the body: the connection of a client that sends quickly is kept. */
    private static final long GRACE_MILLIS = 50;

    private final RoutingContext request;
    private final HttpServerRequest http;
    private final long limit;
    private final boolean stranger;
    private final Patience patience;
    private final BodyStore body;
    private final ProblemRoutes problems;
    private final Context context;

    private long came;
    private long timer = -1;
    private boolean done;

    /** @param limit bytes */
    Gathering(
            RoutingContext request,
            long limit,
            boolean stranger,
            Patience patience,
            BodyStore body,
            ProblemRoutes problems) {
        this.request = request;
        this.http = request.request();
        this.limit = limit;
        this.stranger = stranger;
        this.patience = patience;
        this.body = body;
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
            refuseWithGrace(refusal.get());
            return;
        }
        request.addEndHandler(end -> leave());
        http.exceptionHandler(gone -> leave());
        http.handler(this::add);
        http.endHandler(end -> {
            if (isBroken()) {
                refuse(broken());
            } else if (!done) {
                whole.run();
                goOn();
            }
        });
        waitOn();
        if (waitsToSend()) {
            http.response().writeContinue();
        }
        http.resume();
    }

    /** RFC 9110, section 10.1.1. */
    private boolean waitsToSend() {
        return http.version() == HttpVersion.HTTP_1_1 && "100-continue".equalsIgnoreCase(http.getHeader("Expect"));
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
        came += bytes.length();
        if (came > limit) {
            refuse(tooLarge());
            return;
        }
        try {
            Future<Void> taken = body.add(bytes);
            if (!taken.isComplete()) {
                http.pause();
                taken.onSuccess(more -> http.resume()).onFailure(this::refuseUnstored);
            }
        } catch (ProblemException full) {
            refuse(full);
        }
    }

    private void goOn() {
        stopWaiting();
        body.end()
                .onSuccess(stored -> {
                    if (!done) {
                        done = true;
                        request.next();
                    }
                })
                .onFailure(this::refuseUnstored);
    }

    private void refuseUnstored(Throwable fault) {
        refuse(fault instanceof ProblemException problem ? problem : Outage.noSpace());
    }

    /** Nobody is there any more, or the answer was given. */
    private void leave() {
        stopWaiting();
        body.drop();
    }

    private void waitOn() {
        long left = TimeUnit.NANOSECONDS.toMillis(patience.left(came));
        timer = context.owner().setTimer(Math.max(1, left), again -> {
            if (patience.left(came) > 0) {
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

    /** Answers when the body is here, which nobody looks at, or at the latest after the grace; what still comes then is cut off. */
    private void refuseWithGrace(EarlyRefusal.Refused refused) {
        Runnable answer = () -> problems.answer(http, refused.problem(), refused.path());
        if (waitsToSend()) {
            refuse(answer);
            return;
        }
        timer = context.owner().setTimer(GRACE_MILLIS, over -> refuse(answer));
        http.handler(unread -> {});
        http.exceptionHandler(gone -> stopWaiting());
        http.endHandler(end -> {
            if (isBroken()) {
                refuse(answer);
            } else if (!done) {
                done = true;
                stopWaiting();
                answer.run();
            }
        });
        http.resume();
    }

    /** Whether what came is no body. */
    private boolean isBroken() {
        return http.decoderResult().isFailure();
    }

    private void refuse(ProblemException problem) {
        refuse(() -> problems.answer(request, problem));
    }

    /** Answers before the body is here whole, so the connection cannot be kept (RFC 9112, section 9.6). */
    private void refuse(Runnable answer) {
        if (done) {
            return;
        }
        done = true;
        stopWaiting();
        body.drop();
        http.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        if (http.isEnded()) {
            answer.run();
            http.connection().close();
            return;
        }
        long linger = context.owner()
                .setTimer(LINGER_MILLIS, over -> http.connection().close());
        http.handler(tooMuch -> {});
        http.exceptionHandler(gone -> context.owner().cancelTimer(linger));
        http.endHandler(end -> {
            context.owner().cancelTimer(linger);
            http.connection().close();
        });
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

    private static ProblemException broken() {
        return ProblemException.badParameter(
                "Transfer-Encoding",
                "The body is not in the form that its headers say (RFC 9112, section 7.1): a chunk or its length cannot be read.");
    }

    private static ProblemException tooSlow() {
        return new ProblemException(
                ProblemType.REQUEST_TIMEOUT,
                "The body was not complete in time, nor did 4 KB of it come a second. Nothing was stored.");
    }
}
