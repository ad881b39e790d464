package news.gisa.comment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import news.gisa.article.ArticleTags;
import news.gisa.http.Confidential;
import news.gisa.http.Tagged;
import news.gisa.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A comment: as everybody sees it, as its writer is told of it, and as moderators see it. */
@Schema(name = "Comment", description = "What somebody wrote under an article.")
public record CommentResponse(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID articleId,

        @Schema(required = true, nullable = true, description = "The comment under which it is listed.")
        UUID parentId,

        @Schema(
                required = true,
                nullable = true,
                description =
                        "The comment that it answers: the parent, or one below it where threads may not be deeper.")
        UUID replyTo,

        @Schema(required = true, description = "0 at the top.")
        int depth,

        @Schema(required = true, nullable = true, description = "Null when the comment is gone.")
        Author author,

        @Schema(required = true, nullable = true, description = "Plain text, to the character; null when it is gone.")
        String text,

        @Schema(
                required = true,
                nullable = true,
                description =
                        "The text as safe HTML, addresses as links with rel=\"ugc nofollow\"; null when it is gone.")
        String html,

        @Schema(required = true) Instant createdAt,
        @Schema(required = true, nullable = true) Instant editedAt,

        @Schema(required = true, description = "Whether it was removed, and only its place is left for the replies.")
        boolean deleted,

        @Schema(required = true, description = "Whether it stands above the others.")
        boolean pinned,

        @Schema(required = true, description = "Votes for it less votes against it.")
        int votes,

        @Schema(required = true, description = "Number of direct replies that are shown.")
        int replyCount,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "The first of its replies. Only with shape=tree.")
        Replies replies,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "For its writer and for editors.")
        CommentStatus status,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "What its writer is to be told of the decision. Only in the answers to its writer.")
        String notice,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
                description =
                        "Lets its writer edit and delete it, in the header Edit-Secret. Shown in the answer that made it, and"
                                + " again to who repeats that request with its Idempotency-Key; not in a dry run.")
        String editSecret,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "Until when its writer may edit it. Only in the answers to its writer.")
        Instant editableUntil,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "Only for editors.")
        Moderation moderation,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "Why it stands as it does. Only for editors.")
        List<Reason> reasons,

        @JsonIgnore String version)
        implements Tagged, Versioned, Confidential {

    /** Who wrote it. */
    @Schema(name = "CommentAuthor")
    public record Author(
            @Schema(required = true, description = "Name as the writer gave it.")
            String name,

            @Schema(
                    required = true,
                    nullable = true,
                    description = "author: of the article; editor: of the newsroom. Null for readers.")
            String badge) {}

    /** The first replies of a comment in a tree. */
    @Schema(name = "CommentReplies", description = "The first replies, oldest first.")
    public record Replies(
            @Schema(required = true) List<CommentResponse> items,

            @Schema(
                    required = true,
                    nullable = true,
                    description = "URL reference of those after them; null if that is all.")
            String next) {}

    /** What editors see besides. */
    @Schema(name = "CommentModeration", description = "What editors see besides.")
    public record Moderation(
            @Schema(required = true, description = "Reports of readers that nobody has dealt with.")
            int reports,

            @Schema(required = true, description = "Keys by which the writer is found, banned, exported and erased.")
            List<String> writer) {}

    public static CommentResponse of(Comment comment) {
        return build(comment, comment.isPublished(), null, null, null, null, null, null);
    }

    /** With the first of its replies. */
    public CommentResponse withReplies(Replies first) {
        return with(first, editSecret);
    }

    @Override
    public CommentResponse redacted() {
        return with(replies, null);
    }

    private CommentResponse with(Replies first, String secret) {
        return new CommentResponse(
                id,
                articleId,
                parentId,
                replyTo,
                depth,
                author,
                text,
                html,
                createdAt,
                editedAt,
                deleted,
                pinned,
                votes,
                replyCount,
                first,
                status,
                notice,
                secret,
                editableUntil,
                moderation,
                reasons,
                version);
    }

    /** As its writer is answered. */
    public static CommentResponse forWriter(Comment comment, String notice, String secret, Instant editableUntil) {
        return build(comment, true, comment.status(), notice, secret, editableUntil, null, null);
    }

    public static CommentResponse forEditor(Comment comment) {
        Writer writer = comment.writer();
        List<String> keys =
                WriterKey.of(writer, writer.addressKey() == null ? List.of() : List.of(writer.addressKey()));
        return build(
                comment,
                true,
                comment.status(),
                null,
                null,
                null,
                new Moderation(comment.reports(), keys),
                comment.reasons());
    }

    private static CommentResponse build(
            Comment comment,
            boolean there,
            CommentStatus status,
            String notice,
            String editSecret,
            Instant editableUntil,
            Moderation moderation,
            List<Reason> reasons) {
        return new CommentResponse(
                comment.id(),
                comment.articleId(),
                comment.parentId(),
                comment.replyTo(),
                comment.depth(),
                there ? new Author(comment.writer().name(), comment.writer().badge()) : null,
                there ? comment.text() : null,
                there ? CommentHtml.of(comment.text()) : null,
                comment.createdAt(),
                there ? comment.editedAt() : null,
                !comment.isPublished() && comment.status() != CommentStatus.pending,
                comment.isPinned(),
                comment.votes(),
                comment.replyCount(),
                null,
                status,
                notice,
                editSecret,
                editableUntil,
                moderation,
                reasons,
                Versioned.of(comment.version(), comment.id()));
    }

    @Override
    public Set<String> cacheTags() {
        Set<String> tags = new HashSet<>();
        tags.add(ArticleTags.one(articleId));
        tags.add(CommentTags.of(articleId));
        return tags;
    }
}
