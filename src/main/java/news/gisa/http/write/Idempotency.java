package news.gisa.http.write;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import news.gisa.http.Confidential;
import news.gisa.http.Versioned;
import news.gisa.http.answer.Representations;
import news.gisa.http.answer.StoredAnswer;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.problem.ProblemType;
import news.gisa.http.seal.Sha256;
import news.gisa.http.seal.Strongbox;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * {@code Idempotency-Key} (draft-ietf-httpapi-idempotency-key-header): the first answer to a key is stored in the
 * transaction of its effect, so there is never one without the other, and replayed for 24 hours: to the same caller, with what is
 * secret in it.
 */
@ApplicationScoped
public class Idempotency {
    public static final String HEADER = "Idempotency-Key";
    public static final int MAX_KEY_LENGTH = 255;
    private static final Duration KEPT = Duration.ofHours(24);

    private final Set<String> running = ConcurrentHashMap.newKeySet();
    private final EntityManager entities;
    private final TransactionSynchronizationRegistry transaction;
    private final ContainerRequestContext request;
    private final KeyedRequest keyed;
    private final Strongbox strongbox;
    private final Representations representations;
    private final Clock clock;

    public Idempotency(
            EntityManager entities,
            TransactionSynchronizationRegistry transaction,
            ContainerRequestContext request,
            KeyedRequest keyed,
            Strongbox strongbox,
            Representations representations,
            Clock clock) {
        this.entities = entities;
        this.transaction = transaction;
        this.request = request;
        this.keyed = keyed;
        this.strongbox = strongbox;
        this.representations = representations;
        this.clock = clock;
    }

    /** @param method what is called; where it returns no response a replay is thrown as one */
    Object once(Method method, Callable<Object> write) throws Exception {
        String key = request.getHeaderString(HEADER);
        if (key == null || !request.getMethod().equals(HttpMethod.POST)) {
            return write.call();
        }
        if (key.isBlank() || key.length() > MAX_KEY_LENGTH) {
            throw ProblemException.badParameter(
                    HEADER, "Expected 1 to " + MAX_KEY_LENGTH + " characters, such as a UUID.");
        }
        String password = keyed.scope(key);
        String scope = Sha256.hex(password);
        if (!running.add(scope)) {
            throw new ProblemException(
                            ProblemType.IDEMPOTENCY_RUNNING, "The first request with this key is still running.")
                    .header(HttpHeaders.RETRY_AFTER, "1");
        }
        releaseAfterTransaction(scope);
        KeptAnswer kept = entities.find(KeptAnswer.class, scope);
        if (kept != null && kept.createdAt.isAfter(clock.instant().minus(KEPT))) {
            RestResponse<Object> first = replay(kept, password);
            if (method.getReturnType() == RestResponse.class) {
                return first;
            }
            throw new ReplayedException(first.toResponse());
        }
        if (kept != null) {
            entities.remove(kept);
            entities.flush();
        }
        Object answer = write.call();
        RestResponse<?> response = response(answer);
        if (response.getStatus() < 300) {
            keep(scope, password, response);
        }
        return answer;
    }

    private static RestResponse<?> response(Object answer) {
        if (answer instanceof RestResponse<?> response) {
            return response;
        }
        return answer == null ? RestResponse.noContent() : RestResponse.ok(answer);
    }

    private RestResponse<Object> replay(KeptAnswer kept, String password) {
        if (!kept.requestDigest.equals(keyed.digest())) {
            throw new ProblemException(
                    ProblemType.IDEMPOTENCY_MISMATCH,
                    "This Idempotency-Key came before with another body or other parameters.");
        }
        ResponseBuilder<Object> response = ResponseBuilder.create(kept.status);
        if (kept.location != null) {
            response.header(HttpHeaders.LOCATION, kept.location);
        }
        if (kept.changeSeq != null) {
            response.header(KeptAnswers.CHANGE_SEQ, kept.changeSeq);
        }
        if (kept.body != null) {
            response.entity(new StoredAnswer(bodyOf(kept, password), kept.version));
        }
        return response.header("Idempotent-Replayed", "true").build();
    }

    private String bodyOf(KeptAnswer kept, String password) {
        return kept.sealed == null
                ? kept.body
                : strongbox.open(password, kept.sealed).orElse(kept.body);
    }

    private void keep(String scope, String password, RestResponse<?> response) {
        KeptAnswer kept = new KeptAnswer();
        kept.scope = scope;
        kept.requestDigest = keyed.digest();
        kept.status = response.getStatus();
        kept.location = Objects.toString(response.getHeaders().getFirst(HttpHeaders.LOCATION), null);
        kept.createdAt = clock.instant();
        if (response.getEntity() != null) {
            Object entity = response.getEntity();
            if (entity instanceof Confidential secret) {
                kept.sealed = strongbox.close(password, json(entity));
                kept.body = json(secret.redacted());
            } else {
                kept.body = json(entity);
            }
            kept.version = entity instanceof Versioned versioned ? versioned.version() : null;
        }
        entities.createQuery("delete from KeptAnswer where createdAt < :end")
                .setParameter("end", kept.createdAt.minus(KEPT))
                .executeUpdate();
        entities.persist(kept);
        transaction.putResource(KeptAnswer.class, kept);
        // Another node may have been faster with the same key: then nothing of this one stays.
        entities.flush();
    }

    private String json(Object entity) {
        return new String(representations.json(entity, null), StandardCharsets.UTF_8);
    }

    private void releaseAfterTransaction(String scope) {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Nothing to do before the outcome is known.
            }

            @Override
            public void afterCompletion(int status) {
                running.remove(scope);
            }
        });
    }
}
