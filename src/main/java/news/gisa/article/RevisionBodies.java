package news.gisa.article;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import news.gisa.article.content.Body;
import news.gisa.article.content.BodyBudget;
import news.gisa.article.content.ReadBodies;
import news.gisa.article.content.Renderings;
import news.gisa.http.load.InFlight;

/**
 * The bodies of the revisions of an answer, as many of them as it may hold. How long they are is asked before any is read, and
 * rendering ends with the first for which there is no room. What was rendered before is not even read.
 */
@ApplicationScoped
public class RevisionBodies {
    /** As text, as blocks with their HTML, as JSON, as bytes and compressed. */
    private static final int BYTES_A_CHARACTER = 8;

    private final RevisionRepository revisions;
    private final InFlight inFlight;
    private final ReadBodies sent;
    private final Renderings renderings;

    RevisionBodies(RevisionRepository revisions, InFlight inFlight, ReadBodies sent, Renderings renderings) {
        this.revisions = revisions;
        this.inFlight = inFlight;
        this.sent = sent;
        this.renderings = renderings;
    }

    /** The first of some bodies, at least one, in their order: some as they were rendered before, and some to be read. */
    public final class Wanted {
        private final Body.Format format;
        private final Map<UUID, Optional<Body>> known;
        private final List<UUID> unread;
        private final boolean counted;
        private final boolean oftenAsked;

        private Wanted(Body.Format format, Map<UUID, Optional<Body>> known, boolean counted, boolean oftenAsked) {
            this.format = format;
            this.known = known;
            this.unread = known.keySet().stream()
                    .filter(id -> known.get(id).isEmpty())
                    .toList();
            this.counted = counted;
            this.oftenAsked = oftenAsked;
        }

        /** Those for which there may be room. */
        public boolean contain(UUID revisionId) {
            return known.containsKey(revisionId);
        }

        /** Those whose Markdown has to be read. */
        public List<UUID> unread() {
            return unread;
        }

        /**
         * The bodies, as many as there is room for.
         *
         * @param markdown of those that had to be read; empty for a revision that was purged since it was found
         * @return empty for such a revision
         * @throws news.gisa.http.problem.ProblemException 503 when too many large ones are being read
         */
        public Map<UUID, Optional<Body>> read(Function<UUID, Optional<String>> markdown) {
            Map<UUID, String> texts = new HashMap<>();
            unread.forEach(id -> markdown.apply(id).ifPresent(text -> texts.put(id, text)));
            if (!counted) {
                takeMemory(texts.values().stream().mapToLong(String::length).sum());
            }
            Map<UUID, Optional<Body>> bodies = new LinkedHashMap<>();
            BodyBudget budget = new BodyBudget();
            for (UUID id : known.keySet()) {
                // Taken out, so that the source of what is rendered need not be kept.
                Optional<Body> body = known.get(id)
                        .or(() -> Optional.ofNullable(texts.remove(id)).map(text -> render(id, text)));
                if (body.isPresent() && !budget.fits(body.get().size())) {
                    break;
                }
                bodies.put(id, body);
            }
            return bodies;
        }

        private Body render(UUID id, String text) {
            // Work that no request asked for has no body that was sent.
            if (!Arc.container().requestContext().isActive()) {
                return Body.of(text, format);
            }
            Body body = sent.body(text, format);
            return oftenAsked && !sent.areSent() ? renderings.keep(id, body) : body;
        }
    }

    /**
     * The first of these bodies, at least one, in their order. For a single one nothing is asked: it is given in any case.
     *
     * @param oftenAsked whether others will ask for them, as for what is public
     * @throws news.gisa.http.problem.ProblemException 503 when too many large ones are being read
     */
    public Wanted first(List<UUID> revisionIds, Body.Format format, boolean oftenAsked) {
        boolean one = revisionIds.size() == 1;
        Map<UUID, Integer> sizes = one ? Map.of() : revisions.bodySizes(revisionIds);
        List<UUID> read = revisionIds.subList(0, BodyBudget.count(revisionIds, id -> sizes.getOrDefault(id, 0)));
        takeMemory(read.stream().mapToLong(id -> sizes.getOrDefault(id, 0)).sum());
        Map<UUID, Optional<Body>> known = new LinkedHashMap<>();
        read.forEach(id -> known.put(id, Optional.ofNullable(renderings.find(id, format))));
        return new Wanted(format, known, !one, oftenAsked);
    }

    private void takeMemory(long characters) {
        if (characters > 0) {
            inFlight.takeForAnswer(BYTES_A_CHARACTER * characters);
        }
    }
}
