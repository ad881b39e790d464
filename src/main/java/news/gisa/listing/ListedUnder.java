package news.gisa.listing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import news.gisa.http.answer.Total;
import news.gisa.storage.Where;

/**
 * Articles under one facet that are under some others too, in HQL. The rows of the first one are walked in the order of their index,
 * the others are asked for each; so what it costs is at most the length of the first list, and for one facet the length of the page.
 */
public final class ListedUnder {
    /** How many rows a count may walk. */
    private static final int MOST_COUNTED = 10_000;

    /** That facet and past are one value each changes nothing, but lets H2 see that the index has this order. */
    private static final String ORDER = " order by l.facet, l.past, l.sortsAt desc, l.articleId desc";

    private final Where first;
    private final Where others = new Where();

    private ListedUnder(Where first) {
        this.first = first;
    }

    /**
     * What was listed at an instant, part of which may have ended since.
     *
     * @param facets the rarest first
     * @param past the rows to walk: false for those that have not ended, true for those that were listed at an instant and have since
     */
    public static ListedUnder at(Instant at, List<Facet> facets, boolean past) {
        return of(facets, at, past, name -> "(" + under(name, false) + " or " + under(name, true) + ")");
    }

    /**
     * What is listed now.
     *
     * @param facets the rarest first
     */
    public static ListedUnder now(Instant now, List<Facet> facets) {
        return of(facets, now, false, name -> under(name, false));
    }

    /** By all that the index begins with: so no planner thinks of going through all that is under the other facet. */
    private static String under(String facet, boolean past) {
        return "exists (select 1 from Listing o where o.facet = :" + facet + " and o.past = " + past
                + " and o.sortsAt = l.sortsAt and o.articleId = l.articleId and o.startsAt <= :now and o.endsAt > :now)";
    }

    private static ListedUnder of(
            List<Facet> facets, Instant at, boolean past, UnaryOperator<String> conditionOfAnother) {
        ListedUnder listed = new ListedUnder(new Where()
                .and("l.facet = :facet", facets.get(0).id())
                .and("l.past = :past", past)
                .and("l.startsAt <= :now", at)
                .and("l.endsAt > :now"));
        for (int i = 1; i < facets.size(); i++) {
            String name = "facet" + i;
            listed.others.and(conditionOfAnother.apply(name), facets.get(i).id());
        }
        return listed;
    }

    /** A condition on the rows that are walked, {@code l}. */
    public ListedUnder and(String condition) {
        first.and(condition);
        return this;
    }

    /** @param value for the one parameter that it names; with null it is left out */
    public ListedUnder and(String condition, Object value) {
        first.and(condition, value);
        return this;
    }

    /** A condition that each row is asked for, and walked past where it does not hold. */
    public ListedUnder each(String condition) {
        others.and(condition);
        return this;
    }

    /** @param value for the one parameter that it names; with null it is left out */
    public ListedUnder each(String condition, Object value) {
        others.and(condition, value);
        return this;
    }

    /** Only what comes behind a position in the list. */
    public ListedUnder behind(Instant sortsAt, UUID articleId) {
        first.and("l.sortsAt <= :at", sortsAt)
                .and("(l.sortsAt < :at or l.articleId < :id)")
                .with("id", articleId);
        return this;
    }

    /** A value for a parameter of the query around this one. */
    public ListedUnder with(String parameter, Object value) {
        first.with(parameter, value);
        return this;
    }

    /** The first ones, with {@code id} and {@code at}: {@code :size} of them. */
    public String newest() {
        return "select l.articleId as id, l.sortsAt as at from Listing l where " + hql() + ORDER + " limit :size";
    }

    /** All conditions on {@code l}. */
    public String hql() {
        return first.hql() + " and " + others.hql();
    }

    public <Q extends Query> Q bind(Q query) {
        return others.bind(first.bind(query));
    }

    /** All of them where that does not cost too much; else those among the first rows. */
    public Total total(EntityManager entities) {
        String walked = "select l.articleId as articleId, l.sortsAt as sortsAt from Listing l where " + first.hql()
                + ORDER + " limit :walked";
        Object[] sums = bind(entities.createQuery(
                        "select count(*), coalesce(sum(case when " + others.hql() + " then 1 else 0 end), 0) from ("
                                + walked + ") as l",
                        Object[].class))
                .setParameter("walked", MOST_COUNTED + 1)
                .getSingleResult();
        long found = ((Number) sums[1]).longValue();
        return ((Number) sums[0]).longValue() > MOST_COUNTED ? Total.atLeast(found) : Total.of(found);
    }
}
