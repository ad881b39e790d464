package news.gisa.comment;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a comment stands as it does. */
@Schema(name = "CommentReason", description = "Why a comment stands as it does.")
public record Reason(
        @Schema(required = true, description = "Name of a rule, or moderator.", examples = "links")
        String rule,

        @Schema(required = true, nullable = true, examples = "7 links; up to 2 pass.")
        String detail) {

    /** A list of reasons in one column. */
    static class Converter implements AttributeConverter<List<Reason>, String> {
        private static final ObjectMapper JSON = new ObjectMapper();

        @Override
        public String convertToDatabaseColumn(List<Reason> reasons) {
            try {
                return JSON.writeValueAsString(reasons);
            } catch (JacksonException e) {
                throw new IllegalStateException("Reasons could not be written", e);
            }
        }

        @Override
        public List<Reason> convertToEntityAttribute(String column) {
            try {
                return JSON.readValue(column, new TypeReference<>() {});
            } catch (JacksonException e) {
                throw new IllegalStateException("Stored reasons could not be read", e);
            }
        }
    }
}
