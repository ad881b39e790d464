package news.gisa.transfer.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was not stored of a file, or not as it came. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "ImportProblem", description = "What was not stored of a file, or not as it came.")
public record ImportProblem(
        @Schema(required = true, minimum = "1", description = "Number of the line, from 1.")
        long line,

        @Schema(
                required = true,
                nullable = true,
                description = "Where in the line (RFC 6901), of a table the column; null for the line as a whole.",
                examples = "/section")
        String pointer,

        @Schema(required = true, description = "What is wrong, and what to do.")
        String detail) {}
