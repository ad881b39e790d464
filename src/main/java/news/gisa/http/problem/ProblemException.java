package news.gisa.http.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A refusal that the client is told about in full. Features throw it; {@link ProblemMapper} answers with it. */
public class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Of more faults than these only the number is told. */
    private static final int MAX_NAMED = 100;

    private final ProblemType type;
    private final transient List<FieldError> errors;
    private final transient Map<String, Object> extensions = new LinkedHashMap<>();
    private final transient Map<String, String> headers = new LinkedHashMap<>();

    public ProblemException(ProblemType type, String detail, List<FieldError> errors) {
        // A refusal is an answer, not a fault: no stack trace to fill, nothing to suppress.
        super(detail, null, false, false);
        this.type = type;
        this.errors = List.copyOf(errors);
    }

    public ProblemException(ProblemType type, String detail) {
        this(type, detail, List.of());
    }

    /** A fault at a place of the body, given as JSON Pointer. */
    public static ProblemException invalid(String pointer, String detail) {
        return invalid(List.of(FieldError.at(pointer, detail)));
    }

    /** A fault of a query parameter or header. */
    public static ProblemException badParameter(String name, String detail) {
        return invalid(List.of(FieldError.parameter(name, detail)));
    }

    public static ProblemException invalid(List<FieldError> errors) {
        String detail = errors.size() == 1 ? errors.get(0).detail() : errors.size() + " faults, see errors.";
        return new ProblemException(
                ProblemType.VALIDATION, detail, errors.subList(0, Math.min(errors.size(), MAX_NAMED)));
    }

    /** A body that cannot be read beyond a place; line and column count from 1. */
    public static ProblemException malformed(String detail, int line, int column) {
        return new ProblemException(ProblemType.MALFORMED_BODY, detail)
                .with("line", line)
                .with("column", column);
    }

    /** 401 with the challenge that it must carry (RFC 9110, section 11.6.1). */
    public static ProblemException unauthorized(String detail) {
        return new ProblemException(ProblemType.UNAUTHORIZED, detail)
                .header("WWW-Authenticate", "Bearer realm=\"gisa\"");
    }

    /** @param seconds after which to try again */
    public static ProblemException unavailable(String detail, int seconds) {
        return new ProblemException(ProblemType.UNAVAILABLE, detail).header("Retry-After", String.valueOf(seconds));
    }

    public static ProblemException notFound(String detail) {
        return new ProblemException(ProblemType.NOT_FOUND, detail);
    }

    /** Adds an extension member (RFC 9457, section 3.2). */
    public ProblemException with(String member, Object value) {
        extensions.put(member, value);
        return this;
    }

    public ProblemException header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public ProblemType type() {
        return type;
    }

    Map<String, String> headers() {
        return headers;
    }

    /** @param instance path of what refused */
    public Problem toProblem(String instance) {
        return new Problem(type.uri(), type.title(), type.status(), getMessage(), instance, errors, extensions);
    }
}
