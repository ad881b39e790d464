package news.gisa.comment.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import news.gisa.comment.Comment;
import news.gisa.comment.CommentResponse;
import news.gisa.comment.Decisions;
import news.gisa.comment.EarlierTexts;
import news.gisa.http.Versioned;
import news.gisa.http.write.Preconditions;

/** {@code If-Match} on comments: a decision makes another version too, and whoever has an older one is told of it. */
@ApplicationScoped
class CommentPreconditions {
    private final Preconditions preconditions;
    private final Decisions decisions;
    private final EarlierTexts earlier;

    CommentPreconditions(Preconditions preconditions, Decisions decisions, EarlierTexts earlier) {
        this.preconditions = preconditions;
        this.decisions = decisions;
        this.earlier = earlier;
    }

    void require(Comment comment, Supplier<CommentResponse> current) {
        preconditions.requireMatch(
                Versioned.of(comment.version(), comment.id()),
                current,
                seen -> Map.of("changes", since(comment, Versioned.number(seen))));
    }

    private List<CommentChange> since(Comment comment, String number) {
        return number.matches("\\d{1,9}")
                ? CommentChange.since(
                        Integer.parseInt(number), comment, decisions.of(comment.id()), earlier.of(comment.id()))
                : List.of();
    }
}
