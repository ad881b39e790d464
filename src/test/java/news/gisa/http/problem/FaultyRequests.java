package news.gisa.http.problem;

import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.sql.SQLException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** A request may ask to meet what nobody can order: a fault of ours, a database that is not there or full, somebody else at the same moment. */
public class FaultyRequests {
    public static final String HEADER = "Test-Fault";

    @ServerRequestFilter
    public void fail(ContainerRequestContext request) {
        String type = request.getHeaderString(HEADER);
        if (type != null) {
            RuntimeException fault = switch (type) {
                case "conflict" -> new OptimisticLockException("Row was updated by another transaction");
                case "idempotency-running" ->
                    new ProblemException(
                                    ProblemType.IDEMPOTENCY_RUNNING,
                                    "The first request with this key is still running.")
                            .header("Retry-After", "1");
                case "unavailable" -> new IllegalStateException(new SQLException("Connection refused", "08001"));
                case "insufficient-storage" -> new IllegalStateException(new SQLException("No space left", "53100"));
                default -> new IllegalStateException("A fault that a test asked for");
            };
            // The log is not to be filled with where this stands.
            fault.setStackTrace(new StackTraceElement[0]);
            throw fault;
        }
    }
}
