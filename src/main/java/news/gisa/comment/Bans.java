package news.gisa.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import news.gisa.access.Caller;
import news.gisa.change.Changes;
import news.gisa.http.answer.Slice;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.problem.ProblemType;
import news.gisa.http.seal.Cursors;
import news.gisa.http.write.Preconditions;

/** Who may not comment, by name, member or address, and until when. */
@ApplicationScoped
class Bans {
    static final String PATH = "/api/v1/comments/bans";
    private static final String SCOPE = "comment bans";
    private static final int AT_ONCE = 4;

    private final EntityManager entities;
    private final Caller caller;
    private final Preconditions preconditions;
    private final Cursors cursors;
    private final Changes changes;
    private final Clock clock;

    Bans(
            EntityManager entities,
            Caller caller,
            Preconditions preconditions,
            Cursors cursors,
            Changes changes,
            Clock clock) {
        this.entities = entities;
        this.caller = caller;
        this.preconditions = preconditions;
        this.cursors = cursors;
        this.changes = changes;
        this.clock = clock;
    }

    /** @throws ProblemException 403 with the end of the ban when one of these writer keys is banned */
    void refuse(Collection<String> writers) {
        Instant now = clock.instant();
        holding(writers).stream().filter(ban -> ban.holdsAt(now)).findAny().ifPresent(ban -> {
            String until = ban.endsAt() == null ? "." : " until " + ban.endsAt() + ".";
            throw new ProblemException(ProblemType.BANNED, "You may not comment here" + until)
                    .with("until", ban.endsAt());
        });
    }

    List<BanResponse> of(Collection<String> writers) {
        Instant now = clock.instant();
        return holding(writers).stream()
                .filter(ban -> ban.holdsAt(now))
                .map(BanResponse::of)
                .toList();
    }

    /** Asked before every comment, so with a fixed number of parameters: a list is translated anew each time. */
    private List<Ban> holding(Collection<String> writers) {
        List<String> keys = List.copyOf(writers);
        List<Ban> bans = new ArrayList<>();
        for (int from = 0; from < keys.size(); from += AT_ONCE) {
            var query = entities.createQuery(
                    "select b from Ban b where b.writer in (?1, ?2, ?3, ?4) order by b.id", Ban.class);
            for (int i = 0; i < AT_ONCE; i++) {
                query.setParameter(i + 1, keys.get(Math.min(from + i, keys.size() - 1)));
            }
            bans.addAll(query.getResultList());
        }
        return bans;
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
        Instant now = clock.instant();
        holding(List.of(writer)).forEach(entities::remove);
        entities.flush();
        Ban ban = new Ban(
                writer,
                input.note(),
                now,
                caller.name(),
                input.days() == null ? null : now.plus(Duration.ofDays(input.days())));
        entities.persist(ban);
        entities.flush();
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
