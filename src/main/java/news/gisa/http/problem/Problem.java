package news.gisa.http.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Problem details (RFC 9457, section 3). */
@Schema(
        name = "Problem",
        description =
                "Problem details (RFC 9457). Which of the further members are there depends on the type, which they name.")
public record Problem(
        @Schema(
                description = "Stable URI reference of the kind of problem; it leads to a page that explains it.",
                required = true,
                examples = "/problems/validation")
        String type,

        @Schema(description = "The kind of problem in one line, the same each time.", required = true)
        String title,

        @Schema(description = "The HTTP status of this answer.", required = true, minimum = "400", maximum = "599")
        int status,

        @Schema(description = "What happened this time.", required = true)
        String detail,

        @Schema(description = "Path of the request.", required = true)
        String instance,

        @Schema(description = "The single faults, where there are any to name.", required = true)
        List<FieldError> errors,

        @JsonIgnore @Schema(hidden = true) Map<String, Object> extensions) {

    public static final String MEDIA_TYPE = "application/problem+json";

    @JsonAnyGetter
    Map<String, Object> members() {
        return extensions;
    }
}
