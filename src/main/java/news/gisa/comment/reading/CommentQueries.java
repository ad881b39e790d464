package news.gisa.comment.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.gisa.comment.Comment;
import news.gisa.comment.CommentSort;

/** Pages of comments, each read along an index. */
@ApplicationScoped
class CommentQueries {
    /** A place in a list: the sort keys of the last comment seen. */
    record Position(int place, int votes, Instant createdAt, UUID id) {}

    /** The place of what stands above the others; below it there is 1. */
    private static final int PINNED = 2;

    /** Of one statement; each is a few kilobytes of SQL. */
    private static final int PARENTS_AT_ONCE = 50;

    private final EntityManager entities;

    CommentQueries(EntityManager entities) {
        this.entities = entities;
    }

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
            return sort.isBackwards() ? List.of("c.place >= 1") : List.of("c.place = 2", "c.place = 1");
        }
        List<String> ranges = new ArrayList<>();
        ranges.add("c.place = :place and " + sort.behind());
        if (sort == CommentSort.top) {
            ranges.add("c.place = :place and c.votes <= :fewer");
        }
        if (after.place() == PINNED) {
            ranges.add("c.place = 1");
        }
        return ranges;
    }

    private List<Comment> inRange(String property, UUID of, CommentSort sort, String range, Position after, int size) {
        // The columns that are fixed stand in the order, too: H2 walks an index only where the order names all of it.
        var query = entities.createQuery(
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
            // One range of the index for each; a window over all replies would read all of them. H2 keeps the plan of
            // the select
            // around the union, of a union alone it keeps none.
            String sql = IntStream.range(0, some.size())
                    .mapToObj(i -> "(select * from comment where thread_id = ?" + (i + 1)
                            + " and place = 1 order by thread_id, place, created_at, id fetch first " + each
                            + " rows only)")
                    .collect(Collectors.joining(" union all ", "select * from (", ") c"));
            var query = entities.createNativeQuery(sql, Comment.class);
            for (int i = 0; i < some.size(); i++) {
                query.setParameter(i + 1, some.get(i));
            }
            for (Object reply : query.getResultList()) {
                replies.add((Comment) reply);
            }
        }
        return replies;
    }
}
