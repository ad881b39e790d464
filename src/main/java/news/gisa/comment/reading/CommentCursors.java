package news.gisa.comment.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import news.gisa.comment.Comment;
import news.gisa.comment.CommentSort;
import news.gisa.comment.reading.CommentQueries.Position;
import news.gisa.http.seal.Cursors;

/** Places in lists of comments, as clients carry them. */
@ApplicationScoped
class CommentCursors {
    private final Cursors cursors;

    CommentCursors(Cursors cursors) {
        this.cursors = cursors;
    }

    /**
     * @param whole whether it is a list of all of an article
     * @param of the article, or what the comments are listed under
     */
    String after(Comment comment, CommentSort sort, boolean whole, UUID of) {
        return cursors.encode(
                scope(sort, whole, of), comment.place(), comment.votes(), comment.createdAt(), comment.id());
    }

    /** Null for none. */
    Position position(CommentSort sort, boolean whole, UUID of, String cursor) {
        return cursors.decode(scope(sort, whole, of), cursor)
                .map(at -> new Position(
                        Integer.parseInt(at[0]), Integer.parseInt(at[1]), Instant.parse(at[2]), UUID.fromString(at[3])))
                .orElse(null);
    }

    private static String scope(CommentSort sort, boolean whole, UUID of) {
        return "comments " + sort + " " + (whole ? "" : "under ") + of;
    }
}
