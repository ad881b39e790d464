package news.gisa.storage;

import jakarta.persistence.AttributeConverter;
import java.util.List;

/** A list of single lines in one column. The lines themselves cannot contain a line break. */
public class LinesConverter implements AttributeConverter<List<String>, String> {
    @Override
    public String convertToDatabaseColumn(List<String> lines) {
        return String.join("\n", lines);
    }

    @Override
    public List<String> convertToEntityAttribute(String column) {
        return column == null || column.isEmpty() ? List.of() : List.of(column.split("\n", -1));
    }
}
