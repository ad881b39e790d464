package news.gisa.listing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import news.gisa.storage.Each;
import org.hibernate.Session;
import org.hibernate.engine.jdbc.spi.JdbcCoordinator;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.query.NativeQuery;

/**
 * The rows, as the database has them. They are written in batches of plain SQL: an article has a dozen or two, and nobody needs
 * them as objects that remember their state.
 */
@ApplicationScoped
class ListingStore {
    private static final String OPEN = """
            listing l left join listing_due d
            on d.article_id = l.article_id and d.facet = l.facet and d.starts_at = l.starts_at
            where not l.past""";

    private static final String COUNTED = OPEN + " and coalesce(d.counted, true)";

    /** Of an id, which is no text that somebody sent. */
    private static final String BESIDES =
            " and l.article_id not in (select t.article_id from listing t where t.facet = '%s')";

    private final EntityManager entities;

    ListingStore(EntityManager entities) {
        this.entities = entities;
    }

    /** A row: an entry, whether it had ended when it was written, and whether a count has it. */
    record Row(UUID articleId, Entry entry, boolean past, boolean counted) {
        static Row of(UUID articleId, Entry entry, Instant now) {
            return new Row(articleId, entry, entry.isPastAt(now), entry.holdsAt(now));
        }
    }

    /** All rows of these articles. */
    Map<UUID, List<Row>> rows(Collection<UUID> articleIds) {
        Each ids = Each.of("id", articleIds);
        return ids.bind(entities.createQuery(
                        "select l.articleId, l.facet, l.startsAt, l.endsAt, l.sortsAt, l.past, d.counted"
                                + " from Listing l left join DueListing d"
                                + " on d.articleId = l.articleId and d.facet = l.facet and d.startsAt = l.startsAt"
                                + " where l.articleId in " + ids.hql(),
                        Object[].class))
                .getResultStream()
                .map(ListingStore::row)
                .collect(Collectors.groupingBy(Row::articleId));
    }

    private static Row row(Object[] column) {
        boolean past = (Boolean) column[5];
        return new Row(
                (UUID) column[0],
                new Entry(new Facet((UUID) column[1]), (Instant) column[2], (Instant) column[3], (Instant) column[4]),
                past,
                // What nothing is due for is as it will stay.
                column[6] == null ? !past : (Boolean) column[6]);
    }

    void insert(List<Row> rows, Instant now) {
        batch(
                "insert into listing (facet, past, sorts_at, article_id, starts_at, ends_at) values (?, ?, ?, ?, ?, ?)",
                rows,
                (sql, row) -> {
                    sql.setObject(1, row.entry().facet().id());
                    sql.setBoolean(2, row.past());
                    sql.setObject(3, utc(row.entry().sortsAt()));
                    sql.setObject(4, row.articleId());
                    sql.setObject(5, utc(row.entry().startsAt()));
                    sql.setObject(6, utc(row.entry().endsAt()));
                });
        List<Row> due =
                rows.stream().filter(row -> row.entry().nextAfter(now) != null).toList();
        batch(
                "insert into listing_due (facet, article_id, starts_at, ends_at, counted, due_at) values (?, ?, ?, ?, ?, ?)",
                due,
                (sql, row) -> {
                    sql.setObject(1, row.entry().facet().id());
                    sql.setObject(2, row.articleId());
                    sql.setObject(3, utc(row.entry().startsAt()));
                    sql.setObject(4, utc(row.entry().endsAt()));
                    sql.setBoolean(5, row.counted());
                    sql.setObject(6, utc(row.entry().nextAfter(now)));
                });
    }

    void delete(List<Row> rows) {
        delete("listing", rows);
        delete(
                "listing_due",
                rows.stream()
                        .filter(row -> row.entry().endsAt().isBefore(Entry.FOREVER) || !row.counted())
                        .toList());
    }

    private void delete(String table, List<Row> rows) {
        batch("delete from " + table + " where article_id = ? and facet = ? and starts_at = ?", rows, (sql, row) -> {
            sql.setObject(1, row.articleId());
            sql.setObject(2, row.entry().facet().id());
            sql.setObject(3, utc(row.entry().startsAt()));
        });
    }

    /** Adds to counts. Whoever does has the lock of the change log, so that nobody waits for anybody here. */
    void count(Map<Facet, Long> differences) {
        List<Map.Entry<Facet, Long>> changed = List.copyOf(differences.entrySet());
        int[] found = batch(
                "update listing_count set articles = articles + ? where facet = ?", changed, (sql, difference) -> {
                    sql.setLong(1, difference.getValue());
                    sql.setObject(2, difference.getKey().id());
                });
        List<Map.Entry<Facet, Long>> missing = new ArrayList<>();
        for (int i = 0; i < found.length; i++) {
            if (found[i] == 0) {
                missing.add(changed.get(i));
            }
        }
        batch("insert into listing_count (articles, facet) values (?, ?)", missing, (sql, difference) -> {
            sql.setLong(1, difference.getValue());
            sql.setObject(2, difference.getKey().id());
        });
    }

    /** Counts all rows anew. */
    void countAll() {
        update("delete from listing_count", Map.of());
        update(
                "insert into listing_count (facet, articles)"
                        + " select l.facet, sum(case when coalesce(d.counted, true) then 1 else 0 end) from " + OPEN
                        + " group by l.facet",
                Map.of());
    }

    /** Rows under a facet that its count has. */
    long counted(Facet facet) {
        return counted(facet, "");
    }

    /** Those of articles that are not under another one too. */
    long countedBesides(Facet facet, Facet other) {
        return counted(facet, BESIDES.formatted(other.id()));
    }

    private long counted(Facet facet, String besides) {
        return number("select count(*) from " + COUNTED + " and l.facet = :facet" + besides, facet);
    }

    private long number(String sql, Facet facet) {
        return entities.unwrap(Session.class)
                .createNativeQuery(sql, Long.class)
                .setParameter("facet", facet.id())
                .getSingleResult();
    }

    void rename(Facet from, Facet to) {
        // What is due first: who is under both is asked of the other table.
        for (String table : List.of("listing_due", "listing")) {
            update(
                    "update " + table + " l set facet = :to where l.facet = :facet" + BESIDES.formatted(to.id()),
                    Map.of("facet", from.id(), "to", to.id()));
        }
    }

    void drop(Facet facet) {
        for (String table : List.of("listing", "listing_due")) {
            update("delete from " + table + " where facet = :facet", Map.of("facet", facet.id()));
        }
    }

    List<UUID> both(Facet one, Facet other) {
        return entities.unwrap(Session.class)
                .createNativeQuery("""
                        select distinct l.article_id from listing l join listing o on o.article_id = l.article_id
                        where l.facet = :one and o.facet = :other""", UUID.class)
                .setParameter("one", one.id())
                .setParameter("other", other.id())
                .getResultList();
    }

    List<UUID> listed(Collection<Facet> facets) {
        return entities.unwrap(Session.class)
                .createNativeQuery("select distinct article_id from listing where facet in (:facets)", UUID.class)
                .setParameter("facets", facets.stream().map(Facet::id).toList())
                .getResultList();
    }

    private void update(String sql, Map<String, Object> parameters) {
        NativeQuery<?> query = entities.unwrap(Session.class).createNativeQuery(sql, Object.class);
        parameters.forEach(query::setParameter);
        query.executeUpdate();
    }

    /** Articles with rows that began or ended by now and are still counted as before. */
    List<UUID> due(Instant now, int size) {
        return entities.unwrap(Session.class)
                .createNativeQuery(
                        "select distinct article_id from listing_due where due_at <= :now fetch first :size rows only",
                        UUID.class)
                .setParameter("now", now)
                .setParameter("size", size)
                .getResultList();
    }

    /** How many articles are listed under these facets at present; those that never had any are left out. */
    Map<Facet, Long> counts(Collection<Facet> facets, Instant now) {
        Each ids = Each.of("facet", facets.stream().map(Facet::id).toList());
        return ids.bind(entities.createQuery(
                        "select c.facet, c.articles + (select coalesce(sum("
                                + "case when d.startsAt <= :now and d.endsAt > :now then 1 else 0 end"
                                + " - case when d.counted then 1 else 0 end), 0)"
                                + " from DueListing d where d.dueAt <= :now and d.facet = c.facet)"
                                + " from ListingCount c where c.facet in " + ids.hql(),
                        Object[].class))
                .setParameter("now", now)
                .getResultStream()
                .collect(Collectors.toMap(row -> new Facet((UUID) row[0]), row -> ((Number) row[1]).longValue()));
    }

    private interface Setter<T> {
        void set(PreparedStatement sql, T value) throws SQLException;
    }

    private <T> int[] batch(String sql, Collection<T> values, Setter<T> setter) {
        if (values.isEmpty()) {
            return new int[0];
        }
        SessionImplementor session = entities.unwrap(SessionImplementor.class);
        return session.doReturningWork(database -> batch(session.getJdbcCoordinator(), sql, values, setter));
    }

    private static <T> int[] batch(JdbcCoordinator database, String sql, Collection<T> values, Setter<T> setter)
            throws SQLException {
        PreparedStatement statement = database.getStatementPreparer().prepareStatement(sql);
        try {
            for (T value : values) {
                setter.set(statement, value);
                statement.addBatch();
            }
            return statement.executeBatch();
        } finally {
            database.getLogicalConnection().getResourceRegistry().release(statement);
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
