package news.gisa.http.write;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionManager;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import news.gisa.http.Confidential;
import news.gisa.http.Write;
import news.gisa.http.input.QueryParameterFilter;
import news.gisa.http.problem.Outage;
import org.jboss.resteasy.reactive.RestResponse;

/** Does what {@link Write} says, inside the transaction that it also asks for. */
@Write
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 210)
public class WriteInterceptor {
    private final EntityManager entities;
    private final TransactionManager transactions;
    private final Idempotency idempotency;
    private final Preconditions preconditions;
    private final UriInfo uri;
    private final Outage outages;

    public WriteInterceptor(
            EntityManager entities,
            TransactionManager transactions,
            Idempotency idempotency,
            Preconditions preconditions,
            UriInfo uri,
            Outage outages) {
        this.entities = entities;
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.preconditions = preconditions;
        this.uri = uri;
        this.outages = outages;
    }

    @AroundInvoke
    Object write(InvocationContext call) throws Exception {
        if (isDryRun()) {
            Object answer = call.proceed();
            preconditions.refuseUnheld();
            // Flushed, so that the database has its say too.
            entities.flush();
            transactions.setRollbackOnly();
            return nothingStored(answer);
        }
        if (call.getMethod().getAnnotation(Write.class).stores()) {
            outages.refuseWithoutSpace();
        }
        return idempotency.once(call.getMethod(), () -> {
            Object answer = call.proceed();
            preconditions.refuseUnheld();
            entities.flush();
            return answer;
        });
    }

    private boolean isDryRun() {
        return "true".equals(uri.getQueryParameters().getFirst(QueryParameterFilter.DRY_RUN));
    }

    private static Object withoutSecret(Object answer) {
        return answer instanceof Confidential secret ? secret.redacted() : answer;
    }

    /** What would have been created has no address, and no key: it would open nothing. */
    private static Object nothingStored(Object answer) {
        if (answer instanceof RestResponse<?> response
                && response.getStatus() == Response.Status.CREATED.getStatusCode()) {
            return RestResponse.ok(withoutSecret(response.getEntity()));
        }
        return withoutSecret(answer);
    }
}
