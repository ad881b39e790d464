package news.gisa.article.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import news.gisa.access.Caller;
import news.gisa.access.Role;
import news.gisa.article.Article;
import news.gisa.http.answer.Total;
import news.gisa.listing.Entry;
import news.gisa.listing.Facet;
import news.gisa.listing.ListedUnder;
import news.gisa.listing.ListingCounts;

/**
 * Lists of what the desk works on, the newest made first: by what articles are listed under, or, where few were changed since an
 * instant, by these few.
 */
@ApplicationScoped
class DeskQueries {
    /** Of so many of the newest articles the headlines are looked through for a page. */
    static final int MOST_SEARCHED = 1_000;

    private static final int FEW = 10_000;

    private static final String NOT_IN_REVIEW = """
            not exists (select 1 from Article n where n.id = l.articleId
              and n.review.state = news.gisa.article.Review$State.submitted)""";
    private static final String CHANGED =
            "exists (select 1 from Article c where c.id = l.articleId and c.changedAt >= :since)";

    /** A headline is kept as it was sent, composed or not. */
    private static final String WORDS = """
            exists (select 1 from Revision latest where latest.articleId = a.id and latest.number = a.revision
              and (lower(latest.headline) like lower(:composed) escape '!'
                or lower(latest.headline) like lower(:decomposed) escape '!'))""";

    private final EntityManager entities;
    private final ListingCounts counts;
    private final Caller caller;

    DeskQueries(EntityManager entities, ListingCounts counts, Caller caller) {
        this.entities = entities;
        this.counts = counts;
        this.caller = caller;
    }

    /**
     * Articles of a page.
     *
     * @param searchedTo where there are more to be looked through for words, the last one that was; else null
     */
    record Found(List<Article> articles, UUID searchedTo) {}

    /** What of the articles asked for the caller may see. */
    DeskFilter allowed(DeskFilter asked) {
        return caller.has(Role.editor) ? asked : asked.mineOnly();
    }

    /** @param before the last one seen; null to begin */
    Found list(DeskFilter filter, Instant now, UUID before, int size) {
        List<Found> found = sources(filter, now)
                .map(source -> list(source.behind(before), filter.text(), size))
                .toList();
        // Where one owner's are looked through less far than another's, the page ends there.
        UUID searchedTo = found.stream()
                .map(Found::searchedTo)
                .filter(Objects::nonNull)
                .max(PublicQueries.BY_BITS)
                .orElse(null);
        List<Article> articles = found.stream()
                .flatMap(it -> it.articles().stream())
                .filter(article -> searchedTo == null || PublicQueries.BY_BITS.compare(article.id(), searchedTo) >= 0)
                .sorted(Comparator.comparing(Article::id, PublicQueries.BY_BITS).reversed())
                .limit(size)
                .toList();
        return new Found(articles, articles.size() < size ? searchedTo : null);
    }

    private Found list(Source source, String text, int size) {
        List<Article> articles = query("select a ", Article.class, source, text, " order by listed.id desc")
                .setParameter("size", source.few() ? FEW : text == null ? size : MOST_SEARCHED)
                .setMaxResults(size)
                .getResultList();
        return new Found(articles, articles.size() < size ? searchedTo(source, text) : null);
    }

    Total count(DeskFilter filter, Instant now) {
        return sources(filter, now).map(source -> count(source, filter.text())).reduce(Total.of(0), Total::plus);
    }

    private Total count(Source source, String text) {
        if (!source.few() && text == null) {
            return source.only() == null ? source.listed().total(entities) : Total.of(counts.of(source.only()));
        }
        long found = query("select count(*) ", Long.class, source, text, "")
                .setParameter("size", source.few() ? FEW : MOST_SEARCHED)
                .getSingleResult();
        return new Total(found, searchedTo(source, text) == null);
    }

    /** The last of as many as are looked through for words at once; null where there are not so many. */
    private UUID searchedTo(Source source, String text) {
        if (source.few() || text == null) {
            return null;
        }
        return source.listed()
                .bind(entities.createQuery(
                        "select listed.id from (" + source.hql() + ") as listed order by listed.id desc", UUID.class))
                .setParameter("size", MOST_SEARCHED)
                .setFirstResult(MOST_SEARCHED - 1)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    private <T> TypedQuery<T> query(String select, Class<T> type, Source source, String text, String order) {
        TypedQuery<T> query = source.listed()
                .bind(entities.createQuery(
                        select + "from (" + source.hql() + ") as listed left join Article a on a.id = listed.id"
                                + (text == null ? "" : " where " + WORDS) + order,
                        type));
        return text == null
                ? query
                : query.setParameter("composed", pattern(text, Normalizer.Form.NFC))
                        .setParameter("decomposed", pattern(text, Normalizer.Form.NFD));
    }

    private static String pattern(String text, Normalizer.Form form) {
        return "%" + Normalizer.normalize(text, form).replaceAll("([!%_])", "!$1") + "%";
    }

    /**
     * Where the articles of a list come from.
     *
     * @param few whether from those that were changed, and not from those under a facet
     * @param only the facet under which they all are and nothing else is asked of them; else null
     */
    private record Source(ListedUnder listed, boolean few, Facet only) {
        Source behind(UUID before) {
            listed.and("l.articleId < :before", before);
            return this;
        }

        /** A query of {@code id}, {@code :size} of them. */
        String hql() {
            return few
                    ? "select c.id as id from Article c where c.changedAt >= :since and exists (select 1 from Listing l"
                            + " where l.articleId = c.id and " + listed.hql()
                            + ") order by c.changedAt, c.id limit :size"
                    : listed.newest();
        }
    }

    /** One for each of whom the articles may be. */
    private Stream<Source> sources(DeskFilter filter, Instant now) {
        boolean few = filter.changedSince() != null && changedSince(filter.changedSince()) <= FEW;
        Stream<UUID> owners = filter.mine()
                ? Stream.of(caller.id(), caller.authorId())
                        .filter(Objects::nonNull)
                        .distinct()
                : Stream.of((UUID) null);
        boolean notInReview = Boolean.FALSE.equals(filter.inReview());
        return owners.map(owner -> {
            List<Facet> facets = counts.rarestFirst(filter.facets(owner));
            ListedUnder listed = ListedUnder.now(now, facets).and("l.sortsAt = :always", Entry.ALWAYS);
            if (notInReview) {
                listed.each(NOT_IN_REVIEW);
            }
            if (few) {
                listed.with("since", filter.changedSince());
            } else {
                listed.each(CHANGED, filter.changedSince());
            }
            boolean alone = facets.size() == 1 && !notInReview && filter.changedSince() == null;
            return new Source(listed, few, alone ? facets.get(0) : null);
        });
    }

    private long changedSince(Instant since) {
        return entities.createQuery("""
                        select count(*) from (select c.id as id from Article c where c.changedAt >= :since
                          order by c.changedAt, c.id limit :size) as changed""", Long.class)
                .setParameter("since", since)
                .setParameter("size", FEW + 1)
                .getSingleResult();
    }
}
