package news.gisa.comment;

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
import news.gisa.http.input.Ref;

/** {@code comments:{id}}: what is written under an article, changed and taken away. */
@ApplicationScoped
class CommentStream implements StreamSource {
    static final String PREFIX = "comments:";

    private final CommentRepository comments;
    private final HeadlineReader articles;

    CommentStream(CommentRepository comments, HeadlineReader articles) {
        this.comments = comments;
        this.articles = articles;
    }

    @Override
    public List<String> topics() {
        return List.of(PREFIX + "{id}");
    }

    @Override
    public boolean owns(String topic) {
        return topic.startsWith(PREFIX)
                && Ref.parse(topic.substring(PREFIX.length())).id() != null;
    }

    @Override
    public Set<String> topicsOf(Change change) {
        return change.tags().stream().filter(tag -> tag.startsWith(PREFIX)).collect(Collectors.toSet());
    }

    @Override
    public Map<Long, Map<String, Map<String, Object>>> tell(List<Change> changes) {
        Map<UUID, Comment> present = comments
                .byIds(changes.stream().map(CommentStream::idOf).toList())
                .stream()
                .collect(Collectors.toMap(Comment::id, Function.identity()));
        Set<UUID> open = articles.publicOnes(
                present.values().stream().map(Comment::articleId).collect(Collectors.toSet()));
        Map<Long, Map<String, Map<String, Object>>> told = new HashMap<>();
        for (Change change : changes) {
            Comment comment = present.get(idOf(change));
            if (comment != null && open.contains(comment.articleId())) {
                told.put(change.seq(), Map.of(PREFIX + comment.articleId(), message(comment)));
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
