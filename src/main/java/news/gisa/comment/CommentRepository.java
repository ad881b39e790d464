package news.gisa.comment;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

@ApplicationScoped
class CommentRepository implements PanacheRepositoryBase<Comment, UUID> {
    /** A place in a list: the sort keys of the last comment seen. */
    record Position(int place, int votes, Instant createdAt, UUID id) {}

    /** Of one statement; each is a few kilobytes of SQL. */
    private static final int PARENTS_AT_ONCE = 50;

    /**
     * Comments that are shown, pinned ones first.
     *
     * @param property articleId for all of an article, threadId for those directly under a comment or article
     */
    List<Comment> shown(String property, UUID of, CommentSort sort, Position after, int size) {
        List<Comment> rows = new ArrayList<>();
        for (String range : ranges(sort, after)) {
            if (rows.size() < size) {
                rows.addAll(inRange(property, of, sort, range, after, size - rows.size()));
            }
        }
        return rows;
    }

    /** The parts of a list that lie behind a position, in order; each is one range of an index. */
    private static List<String> ranges(CommentSort sort, Position after) {
        if (after == null) {
            return List.of("c.place = 2", "c.place = 1");
        }
        List<String> ranges = new ArrayList<>();
        ranges.add("c.place = :place and " + sort.behind());
        if (sort == CommentSort.top) {
            ranges.add("c.place = :place and c.votes <= :fewer");
        }
        if (after.place() == Comment.PINNED) {
            ranges.add("c.place = 1");
        }
        return ranges;
    }

    private List<Comment> inRange(String property, UUID of, CommentSort sort, String range, Position after, int size) {
        // The columns that are fixed stand in the order, too: H2 walks an index only where the order names all of it.
        var query = getEntityManager()
                .createQuery(
                        "select c from Comment c where c." + property + " = :of and " + range + " order by "
                                + sort.order("c." + property, "c.place"),
                        Comment.class)
                .setParameter("of", of);
        if (range.contains(":place")) {
            query.setParameter("place", after.place());
        }
        if (range.contains(":fewer")) {
            query.setParameter("fewer", after.votes() - 1);
        }
        if (range.contains(":votes")) {
            query.setParameter("votes", after.votes());
        }
        if (range.contains(":at")) {
            query.setParameter("at", after.createdAt()).setParameter("id", after.id());
        }
        return query.setMaxResults(size).getResultList();
    }

    /**
     * The first replies of each of these comments, oldest first.
     *
     * @param each how many of each
     */
    List<Comment> firstReplies(List<UUID> parents, int each) {
        List<Comment> replies = new ArrayList<>();
        for (int from = 0; from < parents.size(); from += PARENTS_AT_ONCE) {
            List<UUID> some = parents.subList(from, Math.min(from + PARENTS_AT_ONCE, parents.size()));
            // One range of the index for each; a window over all replies would read all of them.
            String sql = IntStream.range(0, some.size())
                    .mapToObj(i -> "(select * from comment where thread_id = ?" + (i + 1)
                            + " and place = 1 order by thread_id, place, created_at, id fetch first " + each
                            + " rows only)")
                    .collect(Collectors.joining(" union all "));
            var query = getEntityManager().createNativeQuery(sql, Comment.class);
            for (int i = 0; i < some.size(); i++) {
                query.setParameter(i + 1, some.get(i));
            }
            for (Object reply : query.getResultList()) {
                replies.add((Comment) reply);
            }
        }
        return replies;
    }

    List<Comment> byIds(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    /** Reads these and all that they are listed under: one statement a level. */
    List<Comment> withThoseAbove(Collection<UUID> ids) {
        List<Comment> found = byIds(ids);
        Set<UUID> known = new HashSet<>(ids);
        List<Comment> level = found;
        while (!level.isEmpty()) {
            List<UUID> above = level.stream()
                    .map(Comment::parentId)
                    .filter(id -> id != null && known.add(id))
                    .toList();
            level = byIds(above);
        }
        return found;
    }

    /** Ids of what was removed before an instant. */
    List<UUID> idsRemovedBefore(Instant instant, int size) {
        return getEntityManager()
                .createQuery("select c.id from Comment c where c.removedAt < :instant order by c.removedAt", UUID.class)
                .setParameter("instant", instant)
                .setMaxResults(size)
                .getResultList();
    }

    /** Ids of what a writer wrote, oldest first. */
    List<UUID> idsOf(WriterKey writer, int size) {
        return getEntityManager()
                .createQuery(
                        "select c.id from Comment c where c." + writer.kind().property
                                + " = :writer order by c.createdAt, c.id",
                        UUID.class)
                .setParameter("writer", writer.value())
                .setMaxResults(size)
                .getResultList();
    }

    /** Articles of these comments. */
    List<UUID> articlesOf(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : getEntityManager()
                        .createQuery("select distinct c.articleId from Comment c where c.id in :ids", UUID.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    long countPinned(UUID article) {
        return count("articleId = ?1 and place = ?2", article, Comment.PINNED);
    }

    /**
     * What came lately from a writer, newest first.
     *
     * @param key of an address: under the present key
     * @param former under the key before it, or the same
     */
    List<Comment> recent(WriterKey.Kind kind, String key, String former, Instant since, int size) {
        return find(
                        kind.property + " in (?1, ?2) and createdAt > ?3 order by createdAt desc, id desc",
                        key,
                        former,
                        since)
                .page(0, size)
                .list();
    }

    long countText(String digest, Instant since) {
        return count("textDigest = ?1 and createdAt > ?2", digest, since);
    }

    boolean hasPublishedOf(String member) {
        return isAny(find("writer.member = ?1 and status = ?2", member, CommentStatus.published));
    }

    /** Of a name at an address. */
    boolean hasPublishedOf(String nameKey, Collection<String> addressKeys) {
        return !addressKeys.isEmpty()
                && isAny(find(
                        "writer.addressKey in ?1 and writer.nameKey = ?2 and status = ?3",
                        addressKeys,
                        nameKey,
                        CommentStatus.published));
    }

    private static boolean isAny(PanacheQuery<Comment> query) {
        return !query.page(0, 1).list().isEmpty();
    }
}
