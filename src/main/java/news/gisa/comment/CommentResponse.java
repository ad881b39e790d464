package news.gisa.comment;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import news.gisa.article.ArticleTags;
import news.gisa.http.Tagged;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A comment as everybody sees it. */
@Schema(name = "Comment", description = "What a reader wrote under an article.")
public record CommentResponse(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID articleId,

        @Schema(required = true, nullable = true, description = "The comment that this one answers.")
        UUID parentId,

        @Schema(required = true) Writer author,

        @Schema(required = true, description = "Plain text, to the character.")
        String text,

        @Schema(required = true, description = "The text as safe HTML.")
        String html,

        @Schema(required = true) Instant createdAt,
        @Schema(required = true, nullable = true) Instant editedAt,
        @Schema(required = true) int votes,

        @Schema(required = true, description = "Number of direct replies.")
        int replyCount)
        implements Tagged {

    /** Who wrote it. */
    @Schema(name = "CommentAuthor")
    public record Writer(
            @Schema(required = true, description = "Name as the reader gave it.")
            String name,

            @Schema(required = true, nullable = true, description = "Such as that of the article's author.")
            String badge) {}

    @Override
    public Set<String> cacheTags() {
        return Set.of(ArticleTags.one(articleId));
    }

    static CommentResponse of(Comment comment) {
        return new CommentResponse(
                comment.id(),
                comment.articleId(),
                comment.parentId(),
                new Writer(comment.authorName(), null),
                comment.text(),
                CommentHtml.of(comment.text()),
                comment.createdAt(),
                null,
                0,
                comment.replyCount());
    }
}
