package news.gisa.comment.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import news.gisa.article.reading.HeadlineReader;
import news.gisa.change.Change;
import news.gisa.change.stream.StreamSource;
import news.gisa.comment.Comment;
import news.gisa.comment.CommentFinder;
import news.gisa.comment.CommentResponse;
import news.gisa.comment.CommentTags;
import news.gisa.http.input.Ref;

/** {@code comments:{id}}: what is written under an article, changed and taken away. */
@ApplicationScoped
class CommentStream implements StreamSource {
    private final CommentFinder comments;
    private final HeadlineReader articles;

    CommentStream(CommentFinder comments, HeadlineReader articles) {
        this.comments = comments;
        this.articles = articles;
    }

    @Override
    public List<String> topics() {
        return List.of(CommentTags.PREFIX + "{id}");
    }

    @Override
    public boolean owns(String topic) {
        return topic.startsWith(CommentTags.PREFIX)
                && Ref.parse(topic.substring(CommentTags.PREFIX.length())).id() != null;
    }

    @Override
    public Set<String> topicsOf(Change change) {
        return change.tags().stream()
                .filter(tag -> tag.startsWith(CommentTags.PREFIX))
                .collect(Collectors.toSet());
    }

    @Override
    public Map<Long, Map<String, Map<String, Object>>> tell(List<Change> changes) {
        Map<UUID, Comment> present = comments
                .find(changes.stream().map(CommentStream::idOf).toList())
                .stream()
                .collect(Collectors.toMap(Comment::id, Function.identity()));
        Set<UUID> open = articles.publicOnes(
                present.values().stream().map(Comment::articleId).collect(Collectors.toSet()));
        Map<Long, Map<String, Map<String, Object>>> told = new HashMap<>();
        for (Change change : changes) {
            Comment comment = present.get(idOf(change));
            if (comment != null && open.contains(comment.articleId())) {
                told.put(change.seq(), Map.of(CommentTags.of(comment.articleId()), message(comment)));
            }
        }
        return told;
    }

    /** The comment as it is shown now, or that it is no longer. */
    private static Map<String, Object> message(Comment comment) {
        return comment.isShown() ? Map.of("comment", CommentResponse.of(comment)) : Map.of("gone", true);
    }

    private static UUID idOf(Change change) {
        return UUID.fromString(change.subjectId());
    }
}
