package news.gisa.transfer.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a file. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "Import", description = "A file that is imported, and what becomes of it.")
public record ImportReport(
        @Schema(required = true) String state,
        @Schema(required = true) long lines,
        @Schema(required = true) long created,
        @Schema(required = true) long replaced,
        @Schema(required = true) long unchanged,
        @Schema(required = true) long refused,
        @Schema(required = true) List<ImportProblem> problems,
        @Schema(required = true) long problemsLeft) {}
