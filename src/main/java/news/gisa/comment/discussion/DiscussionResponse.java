package news.gisa.comment.discussion;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import news.gisa.article.ArticleTags;
import news.gisa.comment.PolicyMode;
import news.gisa.comment.policy.Policies;
import news.gisa.http.Tagged;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a frontend needs to know before it shows a form. */
@Schema(name = "Discussion", description = "Whether and how readers may comment on an article.")
public record DiscussionResponse(
        @Schema(required = true) UUID articleId,

        @Schema(required = true, description = "Whether comments are taken now.")
        boolean open,

        @Schema(required = true, description = "Who may comment, and what is read before it is shown.")
        PolicyMode mode,

        @Schema(required = true, nullable = true, description = "When comments close by themselves, or did.")
        Instant closesAt,

        @Schema(required = true, description = "Levels of a thread.")
        int depth,

        @Schema(required = true, description = "Minutes for which a writer may edit.")
        int editMinutes)
        implements Tagged {

    @Override
    public Set<String> cacheTags() {
        return Set.of(ArticleTags.one(articleId), Policies.TAG);
    }

    @Override
    public Instant shownUntil() {
        return open && closesAt != null ? closesAt : Instant.MAX;
    }
}
