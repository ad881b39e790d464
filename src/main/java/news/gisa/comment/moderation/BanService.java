package news.gisa.comment.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Set;
import java.util.UUID;
import news.gisa.access.Caller;
import news.gisa.change.Changes;
import news.gisa.comment.WriterKey;
import news.gisa.http.answer.Slice;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.seal.Cursors;
import news.gisa.http.write.Preconditions;

/** How editors ban, and lift bans. */
@ApplicationScoped
class BanService {
    private static final String SCOPE = "comment bans";

    private final EntityManager entities;
    private final Bans bans;
    private final Caller caller;
    private final Preconditions preconditions;
    private final Cursors cursors;
    private final Changes changes;

    BanService(
            EntityManager entities,
            Bans bans,
            Caller caller,
            Preconditions preconditions,
            Cursors cursors,
            Changes changes) {
        this.entities = entities;
        this.bans = bans;
        this.caller = caller;
        this.preconditions = preconditions;
        this.cursors = cursors;
        this.changes = changes;
    }

    Slice<BanResponse> list(int limit, String cursor) {
        UUID before =
                cursors.decode(SCOPE, cursor).map(at -> UUID.fromString(at[0])).orElse(null);
        var query = entities.createQuery(
                "select b from Ban b" + (before == null ? "" : " where b.id < :before") + " order by b.id desc",
                Ban.class);
        if (before != null) {
            query.setParameter("before", before);
        }
        return Slice.of(query.setMaxResults(limit + 1).getResultList(), limit, ban -> cursors.encode(SCOPE, ban.id()))
                .map(page -> page.stream().map(BanResponse::of).toList());
    }

    BanResponse get(UUID id) {
        return BanResponse.of(require(id));
    }

    /** A writer who is banned already is banned anew. */
    BanResponse create(BanInput input) {
        String writer = WriterKey.parse(input.writer())
                .map(WriterKey::toString)
                .orElseThrow(() -> ProblemException.invalid(
                        "/writer",
                        "Expected name:, member: or address: and what the queue shows as the writer's key."));
        Ban ban = bans.replace(writer, input.note(), caller.name(), input.days());
        changes.record("ban.created", "ban", ban.id(), WriterKey.kindOf(writer), Set.of());
        return BanResponse.of(ban);
    }

    void delete(UUID id) {
        Ban ban = require(id);
        preconditions.requireMatch(BanResponse.of(ban));
        entities.remove(ban);
        changes.record("ban.lifted", "ban", id, WriterKey.kindOf(ban.writer()), Set.of());
    }

    private Ban require(UUID id) {
        Ban ban = entities.find(Ban.class, id);
        if (ban == null) {
            throw ProblemException.notFound("There is no ban " + id + ".");
        }
        return ban;
    }
}
