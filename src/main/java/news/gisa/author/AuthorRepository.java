package news.gisa.author;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import news.gisa.storage.Each;
import news.gisa.storage.Known;
import news.gisa.storage.SingleWriter;
import news.gisa.storage.Where;
import news.gisa.text.NameKey;

@ApplicationScoped
class AuthorRepository implements PanacheRepositoryBase<Author, UUID> {
    /** The same as {@link Author#activeOn}. */
    private static final String ACTIVE = "(active = true and (activeFrom is null or activeFrom <= :today)"
            + " and (activeTo is null or activeTo >= :today))";

    private final SingleWriter writer;

    AuthorRepository(SingleWriter writer) {
        this.writer = writer;
    }

    /** @param ref id, present or former slug */
    Optional<Author> findByRef(UUID id, String slug) {
        return id != null ? findByIdOptional(id) : find("slug", slug).singleResultOptional();
    }

    Optional<Author> findByFormerSlug(String slug) {
        return getEntityManager()
                .createQuery(
                        "select a from Author a, AuthorSlug s where s.slug = :slug and a.id = s.authorId", Author.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findAny();
    }

    /** By slug, present or former. */
    Map<String, Author> bySlugs(Collection<String> slugs) {
        if (slugs.isEmpty()) {
            return Map.of();
        }
        Each wanted = Each.of("slug", slugs);
        return wanted.bind(getEntityManager()
                        .createQuery(
                                "select s.slug, a from AuthorSlug s join Author a on a.id = s.authorId where s.slug in "
                                        + wanted.hql(),
                                Object[].class))
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Author) row[1]));
    }

    /** Slugs, present and former, that begin like this one. */
    Set<String> slugsLike(String slug) {
        return getEntityManager()
                .createQuery("select s.slug from AuthorSlug s where s.slug like :prefix", String.class)
                .setParameter("prefix", slug + "%")
                .getResultStream()
                .collect(Collectors.toSet());
    }

    Author lock(Author author) {
        writer.enter();
        getEntityManager().refresh(author, LockModeType.PESSIMISTIC_WRITE);
        return author;
    }

    /** Lets several who name an author go on together, but nobody lock the author alone. @return how many are there */
    int hold(Collection<UUID> ids) {
        writer.enter();
        Each wanted = Each.of("id", ids);
        if (writer.suffices()) {
            return wanted.bind(getEntityManager()
                            .createQuery("select a.id from Author a where a.id in " + wanted.hql(), UUID.class))
                    .getResultList()
                    .size();
        }
        return wanted.bind(getEntityManager()
                        .createQuery(
                                "select a from Author a where a.id in " + wanted.hql() + " order by a.id",
                                Author.class))
                .setLockMode(LockModeType.PESSIMISTIC_READ)
                .getResultList()
                .size();
    }

    /** Of authors who are gone: who stayed instead. */
    Map<UUID, UUID> mergedInto(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : getEntityManager()
                        .createQuery("select m from MergedAuthor m where m.id in :ids", MergedAuthor.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(MergedAuthor::id, MergedAuthor::authorId));
    }

    /** Lets the id and all slugs of an author lead to another one, and removes the author. */
    void replace(Author from, Author to, Instant now) {
        for (String names : List.of("AuthorSlug", "MergedAuthor")) {
            getEntityManager()
                    .createQuery("update " + names + " set authorId = :to where authorId = :from")
                    .setParameter("to", to.id())
                    .setParameter("from", from.id())
                    .executeUpdate();
        }
        getEntityManager().persist(new MergedAuthor(from, to.id(), now));
        delete(from);
        flush();
    }

    /** By name. */
    List<Author> page(AuthorFilter filter, LocalDate today, String afterName, UUID afterId, int size) {
        Where where = where(filter, today);
        if (afterName != null) {
            where.and("(name > :afterName or (name = :afterName and id > :afterId))")
                    .with("afterName", afterName)
                    .with("afterId", afterId);
        }
        return find(where.hql() + " order by name, id", where.values())
                .page(0, size)
                .list();
    }

    long count(AuthorFilter filter, LocalDate today) {
        Where where = where(filter, today);
        return count(where.hql(), where.values());
    }

    private static Where where(AuthorFilter filter, LocalDate today) {
        Where where = new Where();
        if (filter.active() != null) {
            where.and((filter.active() ? "" : "not ") + ACTIVE).with("today", today);
        }
        if (filter.name() != null) {
            NameKey typed = filter.name();
            String matches = "k.letters like :letters";
            where.with("letters", typed.letters() + "%");
            if (typed.isAbbreviated()) {
                matches += " or k.initials like :initials and k.syllables like :syllables";
                where.with("initials", typed.initials() + "%").with("syllables", typed.syllables() + "%");
            }
            where.and("id in (select a.id from Author a join a.keys k where " + matches + ")");
        }
        return where;
    }

    Map<UUID, Author> byIds(Collection<UUID> ids) {
        return Known.orRead(
                getEntityManager(),
                Author.class,
                ids,
                unknown -> find("id in ?1", unknown).stream().collect(Collectors.toMap(Author::id, author -> author)));
    }

    long uses(UUID id) {
        return getEntityManager()
                .createQuery(
                        "select count(distinct r.articleId) from Revision r join r.byline b where b.authorId = :id",
                        Long.class)
                .setParameter("id", id)
                .getSingleResult();
    }
}
