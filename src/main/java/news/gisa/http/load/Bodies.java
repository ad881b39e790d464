package news.gisa.http.load;

import io.quarkus.arc.All;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import news.gisa.http.load.Uploads.Upload;
import news.gisa.http.problem.Outage;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.problem.ProblemRoutes;

/**
 * Gathers the body of each request before a worker takes it up: who sends slowly, or without end, holds a connection and nothing
 * else. What is too large, too slow or not complete is refused without any effect.
 */
@ApplicationScoped
class Bodies {
    /** Behind authentication, which refuses wrong tokens: who is here and has one may send more. */
    private static final int BEHIND_AUTHENTICATION = 90;

    private final LimitsConfig limits;
    private final InFlight inFlight;
    private final ProblemRoutes problems;
    private final List<EarlyRefusal> refusals;
    private final List<Uploads> uploads;
    private final Outage outages;
    private final Set<Gathering> underWay = ConcurrentHashMap.newKeySet();

    Bodies(
            LimitsConfig limits,
            InFlight inFlight,
            ProblemRoutes problems,
            @All List<EarlyRefusal> refusals,
            @All List<Uploads> uploads,
            Outage outages) {
        this.refusals = refusals;
        this.uploads = uploads;
        this.outages = outages;
        this.limits = limits;
        this.inFlight = inFlight;
        this.problems = problems;
    }

    void filter(@Observes Filters filters) {
        filters.register(this::gather, BEHIND_AUTHENTICATION);
    }

    private void gather(RoutingContext request) {
        HttpServerRequest http = request.request();
        if (http.response().closed()) {
            // Nobody is there to send the rest of it, and half a request means something else.
            return;
        }
        String coding = http.getHeader(HttpHeaders.TRANSFER_ENCODING);
        if (coding != null && !isChunked(coding)) {
            refuseCoding(request);
            return;
        }
        if (request.body().buffer() != null) {
            // It is here, and the request is routed once more.
            request.next();
            return;
        }
        if (!hasBody(http)) {
            refusal(http)
                    .ifPresentOrElse(
                            refused -> problems.answer(http, refused.problem(), refused.path()), request::next);
            return;
        }
        try {
            Optional<Upload> upload =
                    uploads.stream().flatMap(it -> it.of(request).stream()).findFirst();
            gather(
                    request,
                    upload.isPresent()
                            ? upload(request, upload.get())
                            : usual(request, !http.headers().contains(HttpHeaders.AUTHORIZATION)),
                    refusal(http));
        } catch (ProblemException refused) {
            // However large it is.
            gather(
                    request,
                    new Gathering(
                            request, Long.MAX_VALUE, true, patience(), new BodyInMemory(request, inFlight), problems),
                    Optional.of(new EarlyRefusal.Refused(refused, request.normalizedPath())));
        }
    }

    private void gather(RoutingContext request, Gathering gathering, Optional<EarlyRefusal.Refused> refusal) {
        underWay.add(gathering);
        request.addEndHandler(end -> underWay.remove(gathering));
        gathering.begin(() -> underWay.remove(gathering), refusal);
    }

    private Gathering usual(RoutingContext request, boolean stranger) {
        long limit = (stranger ? limits.anonymousBody() : limits.body()).asLongValue();
        return new Gathering(request, limit, stranger, patience(), new BodyInMemory(request, inFlight), problems);
    }

    private Gathering upload(RoutingContext request, Upload upload) {
        BodyInFile body = new BodyInFile(request, upload.file(), outages);
        return new Gathering(request, upload.limit(), false, patience(), body, problems);
    }

    private Patience patience() {
        return new Patience(limits.transferTime());
    }

    private Optional<EarlyRefusal.Refused> refusal(HttpServerRequest http) {
        return refusals.stream().flatMap(refusal -> refusal.of(http).stream()).findFirst();
    }

    /** RFC 9112, section 6.3. */
    private static boolean hasBody(HttpServerRequest http) {
        String length = http.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? http.headers().contains(HttpHeaders.TRANSFER_ENCODING) : !length.equals("0");
    }

    private static boolean isChunked(String coding) {
        return coding.substring(coding.lastIndexOf(',') + 1).strip().equalsIgnoreCase("chunked");
    }

    /** Where such a body ends is not known, so neither is where the next request would begin (RFC 9112, section 6.3). */
    private void refuseCoding(RoutingContext request) {
        problems.answer(
                request,
                ProblemException.badParameter("Transfer-Encoding", "Expected chunked as the last coding, or none.")
                        .header("Connection", "close"));
        request.request().connection().close();
    }

    /** Answers all whose bodies are not here whole yet: nothing has been done for them. */
    void refuseAll(ProblemException problem) {
        underWay.forEach(gathering -> gathering.refuseSoon(problem));
    }
}
