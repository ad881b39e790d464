package news.gisa.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

@ApplicationScoped
class ChangeRepository {
    private final EntityManager entities;

    ChangeRepository(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Takes the next places of the log, and with them the lock that all who write to it wait for until the commit.
     *
     * @return the number before the first one taken
     */
    long take(int places) {
        entities.createQuery("update ChangePosition set seq = seq + :places")
                .setParameter("places", (long) places)
                .executeUpdate();
        return position() - places;
    }

    /** @return the number of the last entry */
    long position() {
        return entities.createQuery("select p.seq from ChangePosition p", Long.class)
                .getSingleResult();
    }

    /** @return the number of the last entry that was cleared away */
    long cleared() {
        return entities.createQuery("select p.cleared from ChangePosition p", Long.class)
                .getSingleResult();
    }

    void persist(Object row) {
        entities.persist(row);
    }

    void flush() {
        entities.flush();
    }

    List<Change> after(long seq, int size) {
        return entities.createQuery("select c from Change c where c.seq > :seq order by c.seq", Change.class)
                .setParameter("seq", seq)
                .setMaxResults(size)
                .getResultList();
    }

    /** Things of a topic by their newest change, in the order of these. */
    List<Mark> marks(String topic, long after, int size) {
        return entities.createQuery(
                        "select m from Mark m where m.topic = :topic and m.seq > :after order by m.seq", Mark.class)
                .setParameter("topic", topic)
                .setParameter("after", after)
                .setMaxResults(size)
                .getResultList();
    }

    long newestMark(String topic) {
        return entities.createQuery("select coalesce(max(m.seq), 0) from Mark m where m.topic = :topic", Long.class)
                .setParameter("topic", topic)
                .getSingleResult();
    }

    /** Those of these marks that exist. */
    Map<Mark.Key, Mark> marks(Collection<Mark.Key> keys) {
        Map<Mark.Key, Mark> found = new HashMap<>();
        Map<String, List<String>> byTopic = keys.stream()
                .collect(
                        Collectors.groupingBy(Mark.Key::topic, Collectors.mapping(Mark.Key::ref, Collectors.toList())));
        // As many questions as there are topics, which are a handful.
        byTopic.forEach((topic, refs) -> entities.createQuery(
                        "select m from Mark m where m.topic = :topic and m.ref in :refs", Mark.class)
                .setParameter("topic", topic)
                .setParameter("refs", refs)
                .getResultStream()
                .forEach(mark -> found.put(mark.key(), mark)));
        return found;
    }

    /** All that is planned for these. */
    List<PlannedChange> planned(String subject, Set<String> ids) {
        return entities.createQuery(
                        "select p from PlannedChange p where p.subject = :subject and p.subjectId in :ids",
                        PlannedChange.class)
                .setParameter("subject", subject)
                .setParameter("ids", ids)
                .getResultList();
    }

    boolean isDue(Instant now) {
        return !due(now, 1).isEmpty();
    }

    /** What the time has come for, in that order. */
    List<PlannedChange> due(Instant now, int size) {
        return entities.createQuery(
                        "select p from PlannedChange p where p.dueAt <= :now order by p.dueAt", PlannedChange.class)
                .setParameter("now", now)
                .setMaxResults(size)
                .getResultList();
    }

    void remove(PlannedChange done) {
        entities.remove(done);
    }

    List<PlannedChange> ahead(Instant now, int size) {
        return entities.createQuery(
                        "select p from PlannedChange p where p.dueAt > :now order by p.dueAt", PlannedChange.class)
                .setParameter("now", now)
                .setMaxResults(size)
                .getResultList();
    }

    /** What happened by a clock that was ahead of this instant, in that order. */
    List<Change> loggedAhead(Instant now, int size) {
        return entities.createQuery("select c from Change c where c.at > :now order by c.at", Change.class)
                .setParameter("now", now)
                .setMaxResults(size)
                .getResultList();
    }

    List<PlannedChange> plannedWith(long after, long until) {
        return entities.createQuery(
                        "select p from PlannedChange p where p.seq > :after and p.seq <= :until", PlannedChange.class)
                .setParameter("after", after)
                .setParameter("until", until)
                .getResultList();
    }

    /** Clears the log of what was recorded before an instant: always its beginning, never a hole. */
    int clear(Instant before) {
        long last = entities.createQuery(
                        "select coalesce(min(c.seq) - 1, (select p.seq from ChangePosition p)) from Change c"
                                + " where c.recordedAt >= :before",
                        Long.class)
                .setParameter("before", before)
                .getSingleResult();
        int cleared = entities.createQuery("delete from Change c where c.seq <= :last")
                .setParameter("last", last)
                .executeUpdate();
        if (cleared > 0) {
            entities.createQuery("update ChangePosition set cleared = :last")
                    .setParameter("last", last)
                    .executeUpdate();
        }
        return cleared;
    }
}
