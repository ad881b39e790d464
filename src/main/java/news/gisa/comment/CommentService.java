package news.gisa.comment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.gisa.article.ArticleReader;
import news.gisa.article.ArticleReader.Discussion;
import news.gisa.article.ArticleTags;
import news.gisa.change.Changes;
import news.gisa.http.Cursors;
import news.gisa.http.ProblemException;
import news.gisa.http.ProblemType;
import news.gisa.http.Slice;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The rules of comments: under public articles only, while they are open, and replies stay under their article. */
@ApplicationScoped
public class CommentService {
    private final CommentRepository comments;
    private final ArticleReader articles;
    private final CommentConfig config;
    private final Cursors cursors;
    private final Changes changes;
    private final Clock clock;

    CommentService(
            CommentRepository comments,
            ArticleReader articles,
            CommentConfig config,
            Cursors cursors,
            Changes changes,
            Clock clock) {
        this.comments = comments;
        this.articles = articles;
        this.config = config;
        this.cursors = cursors;
        this.changes = changes;
        this.clock = clock;
    }

    /** Orders of a list; the names are those of the wire. */
    @Schema(name = "CommentSort")
    public enum Sort {
        newest,
        oldest
    }

    Slice<CommentResponse> list(String articleRef, Sort sort, int limit, String cursor) {
        return list(articles.discussion(articleRef).articleId(), sort, limit, cursor);
    }

    Slice<CommentResponse> list(UUID article, Sort sort, int limit, String cursor) {
        String scope = "comments " + sort + " " + article;
        CommentRepository.Position position = cursors.decode(scope, cursor)
                .map(at -> new CommentRepository.Position(Instant.parse(at[0]), UUID.fromString(at[1])))
                .orElse(null);
        List<Comment> rows = sort == Sort.newest
                ? comments.newest(article, position, limit + 1)
                : comments.oldest(article, position, limit + 1);
        return Slice.of(rows, limit, comment -> cursors.encode(scope, comment.createdAt(), comment.id()))
                .map(page -> page.stream().map(CommentResponse::of).toList())
                .tagged(Set.of(ArticleTags.one(article)));
    }

    CommentResponse get(String articleRef, UUID id) {
        UUID article = articles.discussion(articleRef).articleId();
        return comments.findByIdOptional(id)
                .filter(comment -> comment.articleId().equals(article))
                .map(CommentResponse::of)
                .orElseThrow(() -> ProblemException.notFound("There is no comment " + id + " on this article."));
    }

    CommentResponse post(String articleRef, CommentInput input) {
        Discussion discussion = articles.discussion(articleRef);
        if (!discussion.commentsOpen() || config.policy() == CommentConfig.Policy.closed) {
            throw new ProblemException(ProblemType.CONFLICT, "Comments on this article are closed.");
        }
        if (input.parentId() != null) {
            comments.findByIdOptional(input.parentId())
                    .filter(parent -> parent.articleId().equals(discussion.articleId()))
                    .orElseThrow(
                            () -> ProblemException.invalid("/parentId", "No comment of this article has this id."));
        }
        UUID id = add(discussion.articleId(), input.parentId(), input.author().name(), input.text(), clock.instant());
        return CommentResponse.of(comments.findById(id));
    }

    /** Stores a comment and keeps the counts; the rules of posting are the caller's. */
    public UUID add(UUID article, UUID parent, String name, String text, Instant at) {
        Comment comment = new Comment(article, parent, name, text, at);
        comments.persistAndFlush(comment);
        if (parent != null) {
            comments.countReply(parent);
        }
        articles.countComment(article, 1);
        changes.tell(
                "comment.posted",
                "comment",
                comment.id().toString(),
                Stream.concat(Stream.of(CommentStream.PREFIX + article), ArticleTags.counts(article).stream())
                        .collect(Collectors.toSet()));
        return comment.id();
    }
}
