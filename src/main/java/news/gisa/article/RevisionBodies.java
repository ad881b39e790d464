package news.gisa.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import news.gisa.article.content.Body;
import news.gisa.article.content.BodyBudget;

/**
 * The bodies of the revisions of an answer, as many of them as it may hold. How long they are is asked before any is read, and
 * rendering ends with the first for which there is no room.
 */
@ApplicationScoped
public class RevisionBodies {
    private final RevisionRepository revisions;

    RevisionBodies(RevisionRepository revisions) {
        this.revisions = revisions;
    }

    /**
     * The first of these bodies, at least one, in their order. For a single one nothing is asked: it is given in any case.
     *
     * @return empty for a revision that was purged since it was found
     */
    public Map<UUID, Optional<Body>> first(List<UUID> revisionIds, Body.Format format) {
        Map<UUID, Integer> sizes = revisionIds.size() == 1 ? Map.of() : revisions.bodySizes(revisionIds);
        List<UUID> read = revisionIds.subList(0, BodyBudget.count(revisionIds, id -> sizes.getOrDefault(id, 0)));
        Map<UUID, String> texts = new HashMap<>(revisions.bodies(read));
        Map<UUID, Optional<Body>> bodies = new LinkedHashMap<>();
        BodyBudget budget = new BodyBudget();
        for (UUID id : read) {
            // Taken out, so that the source of what is rendered need not be kept.
            Optional<Body> body = Optional.ofNullable(texts.remove(id)).map(text -> Body.of(text, format));
            if (body.isPresent() && !budget.fits(body.get().size())) {
                break;
            }
            bodies.put(id, body);
        }
        return bodies;
    }
}
