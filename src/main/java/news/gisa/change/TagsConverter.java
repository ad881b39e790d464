package news.gisa.change;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Cache tags as one text: none of them has a comma. */
@Converter
public class TagsConverter implements AttributeConverter<Set<String>, String> {
    @Override
    public String convertToDatabaseColumn(Set<String> tags) {
        return String.join(",", tags);
    }

    @Override
    public Set<String> convertToEntityAttribute(String text) {
        return text.isEmpty() ? Set.of() : new LinkedHashSet<>(List.of(text.split(",")));
    }
}
