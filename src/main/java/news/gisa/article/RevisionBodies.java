package news.gisa.article;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import news.gisa.article.content.Body;
import news.gisa.article.content.BodyBudget;
import news.gisa.article.content.ReadBodies;
import news.gisa.http.load.InFlight;
import news.gisa.http.problem.ProblemException;

/**
 * The bodies of the revisions of an answer, as many of them as it may hold. How long they are is asked before any is read, and
 * rendering ends with the first for which there is no room.
 */
@ApplicationScoped
public class RevisionBodies {
    /** As text, as blocks with their HTML, as JSON, as bytes and compressed. */
    private static final int BYTES_A_CHARACTER = 8;

    private final RevisionRepository revisions;
    private final InFlight inFlight;
    private final ReadBodies sent;

    RevisionBodies(RevisionRepository revisions, InFlight inFlight, ReadBodies sent) {
        this.revisions = revisions;
        this.inFlight = inFlight;
        this.sent = sent;
    }

    /**
     * The first of these bodies, at least one, in their order. For a single one nothing is asked: it is given in any case.
     *
     * @return empty for a revision that was purged since it was found
     * @throws ProblemException 503 when too many large ones are being read
     */
    public Map<UUID, Optional<Body>> first(List<UUID> revisionIds, Body.Format format) {
        Map<UUID, Integer> sizes = revisionIds.size() == 1 ? Map.of() : revisions.bodySizes(revisionIds);
        List<UUID> read = revisionIds.subList(0, BodyBudget.count(revisionIds, id -> sizes.getOrDefault(id, 0)));
        takeMemory(read.stream().mapToLong(id -> sizes.getOrDefault(id, 0)).sum());
        Map<UUID, String> texts = new HashMap<>(revisions.bodies(read));
        if (sizes.isEmpty()) {
            takeMemory(texts.values().stream().mapToLong(String::length).sum());
        }
        Map<UUID, Optional<Body>> bodies = new LinkedHashMap<>();
        BodyBudget budget = new BodyBudget();
        for (UUID id : read) {
            // Taken out, so that the source of what is rendered need not be kept.
            Optional<Body> body = Optional.ofNullable(texts.remove(id)).map(text -> body(text, format));
            if (body.isPresent() && !budget.fits(body.get().size())) {
                break;
            }
            bodies.put(id, body);
        }
        return bodies;
    }

    /** Work that no request asked for has no body that was sent. */
    private Body body(String text, Body.Format format) {
        return Arc.container().requestContext().isActive() ? sent.body(text, format) : Body.of(text, format);
    }

    private void takeMemory(long characters) {
        if (characters > 0) {
            inFlight.takeForAnswer(BYTES_A_CHARACTER * characters);
        }
    }
}
