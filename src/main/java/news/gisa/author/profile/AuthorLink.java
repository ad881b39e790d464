package news.gisa.author.profile;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import news.gisa.http.input.Line;
import news.gisa.http.input.Trimmed;
import news.gisa.http.input.WebAddress;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of or about an author. */
public record AuthorLink(
        @Trimmed @NotNull @Line(max = 100) @Schema(description = "What the link says.", examples = "개인 누리집")
        String label,

        @NotNull @WebAddress @Schema(description = "Absolute http or https URL.", examples = "https://seoyun.example")
        String url) {

    /** A list of links in one column. */
    public static class Converter implements AttributeConverter<List<AuthorLink>, String> {
        private static final ObjectMapper JSON = new ObjectMapper();

        @Override
        public String convertToDatabaseColumn(List<AuthorLink> links) {
            try {
                return JSON.writeValueAsString(links);
            } catch (JacksonException e) {
                throw new IllegalStateException("Links could not be written", e);
            }
        }

        @Override
        public List<AuthorLink> convertToEntityAttribute(String column) {
            try {
                return JSON.readValue(column, new TypeReference<>() {});
            } catch (JacksonException e) {
                throw new IllegalStateException("Stored links could not be read", e);
            }
        }
    }
}
