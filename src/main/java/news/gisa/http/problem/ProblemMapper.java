package news.gisa.http.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.transaction.RollbackException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.exception.DataException;
import org.hibernate.exception.LockAcquisitionException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where an exception becomes an answer. */
public class ProblemMapper {
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);
    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final ProblemWriter writer;
    private final UriInfo uri;
    private final Request request;
    private final HttpHeaders headers;
    private final AllowedMethods allowed;
    private final Outage outages;
    private final FaultLog faults = new FaultLog();

    ProblemMapper(
            ProblemWriter writer,
            UriInfo uri,
            Request request,
            HttpHeaders headers,
            AllowedMethods allowed,
            Outage outages) {
        this.writer = writer;
        this.uri = uri;
        this.request = request;
        this.headers = headers;
        this.allowed = allowed;
        this.outages = outages;
    }

    @ServerExceptionMapper
    public Response refused(ProblemException e) {
        LOG.debugf("%d %s: %s", e.type().status(), uri.getPath(), e.getMessage());
        Response.ResponseBuilder response = answer(e.toProblem(uri.getPath()));
        e.headers().forEach(response::header);
        return response.build();
    }

    private Response.ResponseBuilder answer(Problem problem) {
        ProblemWriter.Written written = writer.write(problem, headers.getRequestHeader(HttpHeaders.ACCEPT_LANGUAGE));
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_LANGUAGE, written.language().tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .entity(written.bytes());
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException e) {
        return refused(ProblemException.invalid(Violations.toErrors(e.getConstraintViolations())));
    }

    @ServerExceptionMapper
    public Response unreadable(JacksonException e) {
        return refused(JsonFaults.toProblem(e));
    }

    /** The framework has a mapper of its own for this one, which answers with an empty body. */
    @ServerExceptionMapper
    public Response unreadable(MismatchedInputException e) {
        return refused(JsonFaults.toProblem(e));
    }

    /** What only the database could see, and another try did not help. */
    @ServerExceptionMapper({
        org.hibernate.exception.ConstraintViolationException.class,
        LockAcquisitionException.class,
        PessimisticLockException.class,
        LockTimeoutException.class,
        OptimisticLockException.class
    })
    public Response raced(Exception e) {
        LOG.debug("A concurrent write was refused", e);
        if (Races.isWait(e)) {
            return refused(ProblemException.unavailable(
                    "Others write the same, and it was not free in time. Nothing was stored; try again.", 1));
        }
        return refused(new ProblemException(
                        ProblemType.CONFLICT,
                        "Somebody else wrote the same at the same moment, again and again; nothing was stored. Try again.")
                .header(HttpHeaders.RETRY_AFTER, "1"));
    }

    /** The commit itself was refused: what is written last, the change log, met another writer. */
    @ServerExceptionMapper
    public Response rolledBack(RollbackException e) {
        return Races.isDefeat(e) || Races.isWait(e) ? raced(e) : failed(e);
    }

    /** It was there when it was looked for, and gone when it was to be locked. */
    @ServerExceptionMapper
    public Response removed(EntityNotFoundException e) {
        return refused(ProblemException.notFound("Somebody else removed it at the same moment."));
    }

    @ServerExceptionMapper
    public Response unauthorized(UnauthorizedException e) {
        return refused(ProblemException.unauthorized("This needs a token: send Authorization: Bearer gisa_…"));
    }

    @ServerExceptionMapper
    public Response unauthorized(AuthenticationFailedException e) {
        return refused(ProblemException.unauthorized("The token is unknown, revoked or expired."));
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException e) {
        return refused(new ProblemException(ProblemType.FORBIDDEN, "The token's role does not allow this."));
    }

    @ServerExceptionMapper
    public Response moved(MovedException e) {
        URI request = uri.getRequestUri();
        return Response.status(308)
                .header(HttpHeaders.LOCATION, e.location(request.getRawPath(), request.getRawQuery()))
                .entity(e.answer())
                .build();
    }

    /** What the framework refuses by itself: unknown paths, methods, media types. */
    @ServerExceptionMapper
    public Response refusedByFramework(WebApplicationException e) {
        if (e.getCause() instanceof JacksonException unreadable) {
            return unreadable(unreadable);
        }
        if (e.getCause() instanceof ProblemException refused) {
            return refused(refused);
        }
        int status = e.getResponse().getStatus();
        Collection<String> methods = allowed.of(uri.getPath());
        if (status == ProblemType.NOT_FOUND.status() && !methods.isEmpty() && !methods.contains(request.getMethod())) {
            // The address exists, with other methods; where several classes share a path the framework does not see
            // that.
            status = ProblemType.METHOD_NOT_ALLOWED.status();
        }
        ProblemType type = ProblemType.ofStatus(status);
        if (type == ProblemType.INTERNAL) {
            return failed(e);
        }
        if (type == ProblemType.UNSUPPORTED_MEDIA_TYPE) {
            return otherForm();
        }
        if (type == ProblemType.NOT_ACCEPTABLE) {
            return otherAnswer();
        }
        Response.ResponseBuilder response = answer(new ProblemException(type, detail(type)).toProblem(uri.getPath()));
        if (type == ProblemType.METHOD_NOT_ALLOWED) {
            response.header(HttpHeaders.ALLOW, String.join(", ", methods));
        }
        return response.build();
    }

    /** Names what is accepted: in {@code Accept} (RFC 9110, section 12.5.1), of a PATCH in {@code Accept-Patch} too. */
    private Response otherForm() {
        List<String> forms = allowed.forms(uri.getPath(), request.getMethod());
        ProblemException problem = new ProblemException(
                        ProblemType.UNSUPPORTED_MEDIA_TYPE,
                        "Send the body as " + String.join(" or ", forms) + ", and say so in Content-Type.")
                .with("accepted", forms)
                .header(HttpHeaders.ACCEPT, String.join(", ", forms));
        return refused(
                request.getMethod().equals(HttpMethod.PATCH)
                        ? problem.header(AllowedMethods.ACCEPT_PATCH, String.join(", ", forms))
                        : problem);
    }

    /** Names what there is (RFC 9110, section 15.5.7). */
    private Response otherAnswer() {
        // A parameter says only how much a form is liked.
        List<String> forms = allowed.answers(uri.getPath(), request.getMethod()).stream()
                .map(form -> form.replaceFirst(";.*", ""))
                .toList();
        return refused(new ProblemException(
                        ProblemType.NOT_ACCEPTABLE,
                        "There is no such form of this. Send Accept with " + String.join(" or ", forms)
                                + ", or leave it out.")
                .with("available", forms));
    }

    /** Our own bounds are narrower than the columns; should one not be, it is still the request that is refused. */
    @ServerExceptionMapper
    public Response tooLong(DataException e) {
        LOG.warn("The database refused a value that our own rules let pass", e);
        return refused(new ProblemException(ProblemType.VALIDATION, "A value is too long or out of range."));
    }

    @ServerExceptionMapper
    public Response brokenBody(IOException e) {
        return refused(new ProblemException(ProblemType.MALFORMED_BODY, "The body ended early or is not UTF-8."));
    }

    @ServerExceptionMapper
    public Response failed(Throwable e) {
        Optional<ProblemException> outage = outages.of(e, !READING.contains(request.getMethod()));
        if (outage.isPresent()) {
            faults.tell(uri.getPath(), outage.get(), e);
            return refused(outage.get());
        }
        String requestId = UUID.randomUUID().toString();
        faults.tell(requestId, uri.getPath(), e);
        ProblemException problem = new ProblemException(
                ProblemType.INTERNAL, "An unexpected fault; the log knows it as " + requestId + ".");
        return refused(problem.with("requestId", requestId));
    }

    private String detail(ProblemType type) {
        return switch (type) {
            case NOT_FOUND -> "There is nothing at " + uri.getPath() + ".";
            case METHOD_NOT_ALLOWED -> "This address does not answer to the method.";
            default -> type.title() + ".";
        };
    }
}
