package news.gisa.http.write;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import news.gisa.http.Versioned;
import news.gisa.http.answer.ETags;
import news.gisa.http.answer.Representations;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.problem.ProblemType;

/** The preconditions of the write under way (RFC 9110, section 13; RFC 6585, section 3). */
@RequestScoped
public class Preconditions {
    private final HttpHeaders headers;
    private final Representations representations;
    private boolean held;

    public Preconditions(HttpHeaders headers, Representations representations) {
        this.headers = headers;
        this.representations = representations;
    }

    /**
     * Lets a write to something that exists pass only if the client has seen its latest version.
     *
     * @param version the latest one
     * @param current the latest version as a GET would give it, for the answer to who has another
     * @param since what happened since a version that the client names, as members of the problem
     */
    public void requireMatch(
            String version, Supplier<? extends Versioned> current, Function<String, Map<String, Object>> since) {
        held = true;
        if (headers.getHeaderString(HttpHeaders.IF_NONE_MATCH) != null) {
            requireNew(current.get());
        }
        String ifMatch = headers.getHeaderString(HttpHeaders.IF_MATCH);
        if (ifMatch == null) {
            throw new ProblemException(
                            ProblemType.PRECONDITION_REQUIRED, "Read it first, then send its ETag in If-Match.")
                    .with("currentETag", representations.etag(current.get()));
        }
        if (!ETags.isWellFormed(ifMatch)) {
            throw ProblemException.badParameter(
                    HttpHeaders.IF_MATCH, "Expected entity tags in double quotes, such as \"3.q2ceYlPpXVb\", or *.");
        }
        List<String> seen = ETags.versions(ifMatch);
        if (!ifMatch.strip().equals("*") && !seen.contains(version)) {
            boolean older = !seen.isEmpty() && ofTheSame(seen.get(0), version);
            String detail = older
                    ? "If-Match names version " + Versioned.number(seen.get(0)) + ", the latest is "
                            + Versioned.number(version) + "."
                    : ETags.isWeak(ifMatch)
                            ? "If-Match has a weak tag, and only strong ones count (RFC 9110, section 13.1.1). Something on"
                                    + " the way, such as a proxy that compresses, weakened the ETag: send it without W/, or"
                                    + " have it pass ETags unchanged."
                            : "The tags in If-Match are none of this resource as editors read it; read it with the token.";
            ProblemException failed = failed(current.get(), detail).with("changes", List.of());
            if (older) {
                since.apply(seen.get(0)).forEach(failed::with);
            }
            throw failed;
        }
    }

    /** Not of another resource that had the same address before. */
    private static boolean ofTheSame(String seen, String version) {
        return seen.replaceFirst("[^-]*", "").equals(version.replaceFirst("[^-]*", ""));
    }

    public void requireMatch(Versioned current) {
        requireMatch(current.version(), () -> current, base -> Map.of());
    }

    /** The same for a write that changes no content: there If-Match is a wish of the client, held only when it is sent. */
    public void requireMatchIfSent(
            String version, Supplier<? extends Versioned> current, Function<String, Map<String, Object>> since) {
        if (headers.getHeaderString(HttpHeaders.IF_MATCH) != null) {
            requireMatch(version, current, since);
        }
    }

    /** {@code If-None-Match: *} insists that a PUT creates. */
    private void requireNew(Versioned current) {
        String etag = representations.etag(current);
        if (!ETags.noneMatchHolds(headers.getHeaderString(HttpHeaders.IF_NONE_MATCH), etag)) {
            throw failed(current, "If-None-Match forbids it: this already exists.")
                    .with("changes", List.of());
        }
    }

    /** {@code If-Match} on something that does not exist can never hold. */
    public void requireAbsentMatch() {
        held = true;
        if (headers.getHeaderString(HttpHeaders.IF_MATCH) != null) {
            throw new ProblemException(
                            ProblemType.PRECONDITION_FAILED, "If-Match was sent, but there is nothing here yet.")
                    .with("currentETag", null)
                    .with("changes", List.of());
        }
    }

    /**
     * {@code If-Match} where nothing is compared with it: whoever sends it relies on it, so it must not be ignored.
     *
     * @param remedy why it cannot be held, and what to send instead
     */
    public void refuse(String remedy) {
        if (headers.getHeaderString(HttpHeaders.IF_MATCH) != null) {
            throw ProblemException.badParameter(HttpHeaders.IF_MATCH, "Not taken here: " + remedy + ".");
        }
    }

    /** The same after a write that asked for no precondition; {@code *} holds wherever something answers. */
    void refuseUnheld() {
        if (!held && !"*".equals(headers.getHeaderString(HttpHeaders.IF_MATCH))) {
            refuse("nothing is compared with it; leave it out");
        }
    }

    private ProblemException failed(Versioned current, String detail) {
        String etag = representations.etag(current);
        return new ProblemException(ProblemType.PRECONDITION_FAILED, detail)
                .with("currentETag", etag)
                .header(HttpHeaders.ETAG, etag);
    }
}
