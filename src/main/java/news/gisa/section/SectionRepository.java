package news.gisa.section;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import news.gisa.storage.Known;
import news.gisa.storage.SingleWriter;

@ApplicationScoped
class SectionRepository implements PanacheRepositoryBase<Section, UUID> {
    private final SingleWriter writer;

    SectionRepository(SingleWriter writer) {
        this.writer = writer;
    }

    /** Slugs that begin like this one. */
    Set<String> slugsLike(String slug) {
        return find("slug like ?1", slug + "%").stream().map(Section::slug).collect(Collectors.toSet());
    }

    Optional<Section> findBySlug(String slug) {
        return find("slug", slug).singleResultOptional();
    }

    Section lock(Section section) {
        writer.enter();
        getEntityManager().refresh(section, LockModeType.PESSIMISTIC_WRITE);
        return section;
    }

    void lockTree() {
        writer.enter();
        find("order by id").withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    /** In display order. */
    List<Section> page(int afterPosition, String afterSlug, int size) {
        return find("position > ?1 or (position = ?1 and slug > ?2) order by position, slug", afterPosition, afterSlug)
                .page(0, size)
                .list();
    }

    Map<UUID, Section> byIds(Collection<UUID> ids) {
        return Known.orRead(
                getEntityManager(),
                Section.class,
                ids,
                unknown ->
                        find("id in ?1", unknown).stream().collect(Collectors.toMap(Section::id, section -> section)));
    }

    /** How many articles have or had a revision in this section. */
    long articles(UUID id) {
        return getEntityManager()
                .createQuery("select count(distinct r.articleId) from Revision r where r.sectionId = :id", Long.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    /** The sections right below one, in display order. */
    List<Section> below(UUID id) {
        return list("parentId = ?1 order by position, slug", id);
    }
}
