package news.gisa.article.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import news.gisa.author.Byline;
import news.gisa.http.input.Line;
import news.gisa.http.input.Trimmed;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One name above an article, as editors send it: an author, a guest's or an agency's name, or an author under another. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "BylineInput",
        description = "One name of a byline: an author, or the bare name of a guest or an agency.")
public record BylineInput(
        @Line(max = 120) @Schema(description = "Slug or id of an author.", examples = "한서윤")
        String author,

        @Trimmed
        @Line(max = 100)
        @Schema(description = "Name as printed; the author's present name when absent.", examples = "연합통신")
        String name,

        @Trimmed @Line(max = 60) @Schema(description = "Role as printed.", examples = "기자")
        String role,

        @Schema(
                description = "person or agency; when absent, a name with neither author nor role is an agency's.",
                examples = "agency")
        Byline.Kind kind) {}
