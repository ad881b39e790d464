package news.gisa.section;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
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
import news.gisa.text.Slugs;

@ApplicationScoped
class TagRepository implements PanacheRepositoryBase<Tag, UUID> {
    private static final String IN_FORCE = """
            select 1 from Revision r join r.tagIds i join Publication p on p.revisionId = r.id join Article a on a.id = p.articleId
            where p.startsAt <= :now and p.endsAt > :now and a.trashedAt is null and\s""";

    private final SingleWriter writer;

    TagRepository(SingleWriter writer) {
        this.writer = writer;
    }

    Optional<Tag> findBySlug(String slug) {
        return find("slug", slug).singleResultOptional();
    }

    Tag lock(Tag tag) {
        writer.enter();
        getEntityManager().refresh(tag, LockModeType.PESSIMISTIC_WRITE);
        return tag;
    }

    Optional<FormerTag> findFormer(String slug) {
        return Optional.ofNullable(slug).map(word -> getEntityManager().find(FormerTag.class, word));
    }

    /** @param publicAt only what the public knew at this instant; null for all */
    List<Tag> page(String afterSlug, Instant publicAt, int size) {
        Where where = new Where().and("t.slug > :after", afterSlug);
        if (publicAt != null) {
            where.and("(t.madeOnPurpose or exists (" + IN_FORCE + "i = t.id))").with("now", publicAt);
        }
        return where.bind(getEntityManager()
                        .createQuery("select t from Tag t where " + where.hql() + " order by t.slug", Tag.class))
                .setMaxResults(size)
                .getResultList();
    }

    /** Whether anything has it that was public at an instant. */
    boolean isPublic(UUID id, Instant at) {
        return !getEntityManager()
                .createQuery(IN_FORCE + "i = :id", Integer.class)
                .setParameter("id", id)
                .setParameter("now", at)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    List<Tag> named(Collection<String> keys, Collection<String> slugs) {
        return named(Tag.class, keys, slugs);
    }

    private <T> List<T> named(Class<T> type, Collection<String> keys, Collection<String> slugs) {
        Each key = Each.of("key", keys);
        Each slug = Each.of("slug", slugs);
        String hql = "select t from " + type.getSimpleName() + " t where t.nameKey in " + key.hql() + " or t.slug in "
                + slug.hql();
        return slug.bind(key.bind(getEntityManager().createQuery(hql, type))).getResultList();
    }

    /** Those that became part of others, by key of name and slug: the others. */
    Map<String, Tag> formerlyNamed(Collection<String> keys, Collection<String> slugs) {
        List<FormerTag> former = named(FormerTag.class, keys, slugs);
        Map<UUID, Tag> present = byIds(former.stream().map(FormerTag::tagId).toList());
        Map<String, Tag> named = new HashMap<>();
        former.forEach(it -> named.put(Slugs.key(it.slug()), present.get(it.tagId())));
        former.forEach(it -> named.put(it.nameKey(), present.get(it.tagId())));
        return named;
    }

    /** Slugs, present and former, that begin like this one. */
    Set<String> slugsLike(String slug) {
        return getEntityManager()
                .createQuery(
                        "select t.slug from Tag t where t.slug like :prefix"
                                + " union all select f.slug from FormerTag f where f.slug like :prefix",
                        String.class)
                .setParameter("prefix", slug + "%")
                .getResultStream()
                .collect(Collectors.toSet());
    }

    Map<UUID, Tag> byIds(Collection<UUID> ids) {
        return Known.orRead(getEntityManager(), Tag.class, ids, unknown -> {
            Each wanted = Each.of("id", unknown);
            return wanted.bind(getEntityManager()
                            .createQuery("select t from Tag t where t.id in " + wanted.hql(), Tag.class))
                    .getResultStream()
                    .collect(Collectors.toMap(Tag::id, tag -> tag));
        });
    }

    /** Articles that have it in a revision that is public after an instant. */
    long publicUses(UUID id, Instant now) {
        return getEntityManager()
                .createQuery("""
                        select count(distinct p.articleId) from Revision r join r.tagIds i
                        join Publication p on p.revisionId = r.id join Article a on a.id = p.articleId
                        where i = :id and p.endsAt > :now and p.endsAt > p.startsAt and a.trashedAt is null""", Long.class)
                .setParameter("id", id)
                .setParameter("now", now)
                .getSingleResult();
    }

    /** On H2 a foreign key alone does not keep an article from naming what another transaction removes; elsewhere it does. */
    void hold() {
        writer.enter();
    }

    /** Removes it, from every revision too: the places that it had there stay empty. */
    void remove(Tag tag) {
        removeUses(tag.id());
        delete(tag);
    }

    private void removeUses(UUID id) {
        nativeUpdate("delete from revision_tag where tag_id = :from")
                .setParameter("from", id)
                .executeUpdate();
    }

    /** Puts one tag in the place of another, wherever it was. */
    void replace(Tag from, Tag to, boolean wasPublic) {
        nativeUpdate("""
                        update revision_tag set tag_id = :to where tag_id = :from
                        and revision_id not in (select t.revision_id from revision_tag t where t.tag_id = :to)""")
                .setParameter("from", from.id())
                .setParameter("to", to.id())
                .executeUpdate();
        removeUses(from.id());
        getEntityManager()
                .createQuery("update FormerTag f set f.tagId = :to where f.tagId = :from")
                .setParameter("from", from.id())
                .setParameter("to", to.id())
                .executeUpdate();
        getEntityManager().persist(new FormerTag(from, to.id(), wasPublic));
        if (from.isMadeOnPurpose()) {
            to.keep();
        }
        delete(from);
    }

    private Query nativeUpdate(String sql) {
        return getEntityManager().createNativeQuery(sql);
    }
}
