package news.gisa.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.gisa.storage.Each;
import news.gisa.storage.Where;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;

@ApplicationScoped
class ChangeRepository {
    private static final int MARKS_AT_ONCE = 500;

    private final EntityManager entities;
    private final boolean embedded;

    ChangeRepository(EntityManager entities, @ConfigProperty(name = "quarkus.datasource.db-kind") String database) {
        this.entities = entities;
        this.embedded = database.equals("h2");
    }

    /**
     * Takes the next places of the log, and with them the lock that all who write to it wait for until the commit. PostgreSQL tells
     * those who listen when it is committed.
     *
     * @return the number before the first one taken
     */
    long take(int places) {
        // Without the type of the result: for such queries Hibernate keeps one plan after the other, none of which it
        // finds again.
        Number last = (Number) entities.createNativeQuery(
                        embedded
                                ? "select seq from final table (update change_position set seq = seq + :places)"
                                : "update change_position set seq = seq + :places from pg_notify('gisa_changes', '')"
                                        + " returning seq")
                .setParameter("places", (long) places)
                .getSingleResult();
        return last.longValue() - places;
    }

    /** Writes down the newest changes of single things, those that are new in the log and those that are not. */
    void mark(Map<Mark.Key, Long> newest) {
        List<Map.Entry<Mark.Key, Long>> all = List.copyOf(newest.entrySet());
        for (int begin = 0; begin < all.size(); begin += MARKS_AT_ONCE) {
            markSome(all.subList(begin, Math.min(all.size(), begin + MARKS_AT_ONCE)));
        }
    }

    private void markSome(List<Map.Entry<Mark.Key, Long>> some) {
        String rows = String.join(", ", Collections.nCopies(some.size(), "(?, ?, ?)"));
        MutationQuery query = entities.unwrap(Session.class)
                .createNativeMutationQuery(
                        embedded
                                ? "merge into change_mark (topic, ref, seq) key (topic, ref) values " + rows
                                : "insert into change_mark (topic, ref, seq) values " + rows
                                        + " on conflict (topic, ref) do update set seq = excluded.seq");
        int parameter = 0;
        for (Map.Entry<Mark.Key, Long> mark : some) {
            query.setParameter(++parameter, mark.getKey().topic());
            query.setParameter(++parameter, mark.getKey().ref());
            query.setParameter(++parameter, mark.getValue());
        }
        query.executeUpdate();
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

    /**
     * Things of a topic by their newest change, in the order of these and of their names.
     *
     * @param ref of the thing after which they come, of those with the same change; null for those that changed later
     */
    List<Mark> marks(String topic, long after, String ref, int size) {
        Where where = new Where().and("m.topic = :topic", topic);
        if (ref == null) {
            where.and("m.seq > :after", after);
        } else {
            where.and("m.seq >= :after", after);
            where.and("(m.seq > :after or m.ref > :ref)").with("ref", ref);
        }
        return where.bind(entities.createQuery(
                        "select m from Mark m where " + where.hql() + " order by m.seq, m.ref", Mark.class))
                .setMaxResults(size)
                .getResultList();
    }

    long newestMark(String topic) {
        return entities.createQuery("select coalesce(max(m.seq), 0) from Mark m where m.topic = :topic", Long.class)
                .setParameter("topic", topic)
                .getSingleResult();
    }

    /** All that is planned for these. */
    List<PlannedChange> planned(String subject, Set<String> ids) {
        Each wanted = Each.of("id", ids);
        return wanted.bind(entities.createQuery(
                        "select p from PlannedChange p where p.subject = :subject and p.subjectId in " + wanted.hql(),
                        PlannedChange.class))
                .setParameter("subject", subject)
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
