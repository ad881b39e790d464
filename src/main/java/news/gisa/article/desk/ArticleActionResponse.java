package news.gisa.article.desk;

import java.util.List;
import java.util.UUID;
import news.gisa.article.ArticleStatus;
import news.gisa.http.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of an action on many articles. */
@Schema(name = "ArticleActionResponse", description = "The result of each article, in the order asked for.")
public record ArticleActionResponse(@Schema(required = true) List<Result> items) {

    /** What became of one. */
    @Schema(name = "ArticleActionResult", description = "What became of one article.")
    public record Result(
            @Schema(required = true, description = "The id or slug, as it was asked for.")
            String ref,

            @Schema(required = true, nullable = true, description = "Null when there is no such article.")
            UUID id,

            @Schema(required = true, description = "Whether it was done, or was so already.")
            boolean done,

            @Schema(required = true, nullable = true, description = "Number of the latest revision.")
            Integer revision,

            @Schema(required = true, nullable = true, description = "How the article stands now; null when it failed.")
            ArticleStatus status,

            @Schema(required = true, nullable = true, description = "Why it failed; null when it was done.")
            Problem problem) {}
}
