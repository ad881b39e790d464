package news.gisa.comment;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Orders of a list of comments; the names are those of the wire. */
@Schema(name = "CommentSort")
public enum CommentSort {
    newest("c.createdAt <= :at and (c.createdAt < :at or c.id < :id)", " desc", "c.createdAt", "c.id"),
    oldest("c.createdAt >= :at and (c.createdAt > :at or c.id > :id)", "", "c.createdAt", "c.id"),
    /** By votes, among equals the newest first. */
    top(
            "c.votes = :votes and c.createdAt <= :at and (c.createdAt < :at or c.id < :id)",
            " desc",
            "c.votes",
            "c.createdAt",
            "c.id");

    private final String behind;
    private final String direction;
    private final String[] keys;

    CommentSort(String behind, String direction, String... keys) {
        this.behind = behind;
        this.direction = direction;
        this.keys = keys;
    }

    /** The condition, in HQL, for what lies behind a position among those with its votes. */
    public String behind() {
        return behind;
    }

    /** Whether it is that of an index read backwards, in which what is pinned comes first by itself. */
    public boolean isBackwards() {
        return !direction.isEmpty();
    }

    /** The order, in HQL, with these columns, which are fixed, first. */
    public String order(String... fixed) {
        return Stream.concat(Stream.of(fixed), Stream.of(keys))
                .map(key -> key + direction)
                .collect(Collectors.joining(", "));
    }
}
