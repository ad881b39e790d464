package news.gisa.comment.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.problem.ProblemType;

/** Who may not comment now, by name, member or address, and until when. */
@ApplicationScoped
public class Bans {
    private static final int AT_ONCE = 4;

    private final EntityManager entities;
    private final Clock clock;

    Bans(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** @throws ProblemException 403 with the end of the ban when one of these writer keys is banned */
    public void refuse(Collection<String> writers) {
        Instant now = clock.instant();
        known(writers).stream().filter(ban -> ban.holdsAt(now)).findAny().ifPresent(ban -> {
            String until = ban.endsAt() == null ? "." : " until " + ban.endsAt() + ".";
            throw new ProblemException(ProblemType.BANNED, "You may not comment here" + until)
                    .with("until", ban.endsAt());
        });
    }

    public List<BanResponse> of(Collection<String> writers) {
        Instant now = clock.instant();
        return known(writers).stream()
                .filter(ban -> ban.holdsAt(now))
                .map(BanResponse::of)
                .toList();
    }

    /**
     * The one ban of a writer from now on.
     *
     * @param days null for good
     */
    Ban replace(String writer, String note, String by, Integer days) {
        Instant now = clock.instant();
        known(List.of(writer)).forEach(entities::remove);
        entities.flush();
        Ban ban = new Ban(writer, note, now, by, days == null ? null : now.plus(Duration.ofDays(days)));
        entities.persist(ban);
        entities.flush();
        return ban;
    }

    /** Asked before every comment, so with a fixed number of parameters: a list is translated anew each time. */
    private List<Ban> known(Collection<String> writers) {
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
}
