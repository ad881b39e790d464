package news.gisa.http.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One fault of a request: where it is and what would mend it. Exactly one of pointer, parameter and line is there. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One fault of a request: where it is and what would mend it.")
public record FieldError(
        @Schema(description = "JSON Pointer (RFC 6901) into the body.", examples = "/deck/2")
        String pointer,

        @Schema(description = "Name of the query parameter or header.", examples = "limit")
        String parameter,

        @Schema(description = "Line of a text body, counted from 1.", examples = "3")
        Integer line,

        @Schema(description = "What is wrong and what would be right.", required = true)
        String detail) {

    public static FieldError at(String pointer, String detail) {
        return new FieldError(pointer, null, null, detail);
    }

    public static FieldError parameter(String name, String detail) {
        return new FieldError(null, name, null, detail);
    }

    public static FieldError line(int line, String detail) {
        return new FieldError(null, null, line, detail);
    }
}
