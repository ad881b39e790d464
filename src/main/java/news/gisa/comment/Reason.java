package news.gisa.comment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a comment stands as it does. */
@Schema(name = "CommentReason", description = "Why a comment stands as it does.")
public record Reason(
        @Schema(required = true, description = "Name of a rule, or moderator.", examples = "links")
        String rule,

        @Schema(required = true, nullable = true, examples = "7 links; up to 2 pass.")
        String detail,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "Where it was found; absent where it is about the whole comment.")
        Place place) {

    /** A part of what was sent, as it was when it was judged. */
    @Schema(name = "CommentReasonPlace", description = "A part of the comment as it was when it was judged.")
    public record Place(
            @Schema(required = true, description = "text, or name for that of the writer.", examples = "text")
            String field,

            @Schema(required = true, description = "Where it begins, in UTF-16 code units.", examples = "3")
            int from,

            @Schema(required = true, description = "Where it ends: the unit behind its last.", examples = "6")
            int to,

            @Schema(required = true, description = "What stands there, at most 60 characters of it.", examples = "시.발")
            String quote) {
        private static final int LONGEST_QUOTE = 60;

        /** @param whole the text or the name */
        public static Place of(String field, String whole, int from, int to) {
            int end = Math.min(to, from + LONGEST_QUOTE);
            boolean cut = end < to && Character.isHighSurrogate(whole.charAt(end - 1));
            return new Place(field, from, to, whole.substring(from, cut ? end - 1 : end));
        }
    }

    public Reason(String rule, String detail) {
        this(rule, detail, null);
    }

    /** Whether it says the same, of whatever place. */
    public boolean repeats(Reason other) {
        return rule.equals(other.rule) && Objects.equals(detail, other.detail);
    }

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
