package news.gisa.transfer.bulk;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import news.gisa.article.content.ArticleInput;
import news.gisa.article.content.BylineInput;
import news.gisa.article.content.Image;
import news.gisa.article.publication.PublishRequest;
import news.gisa.http.input.Utf8;
import news.gisa.http.problem.FieldError;
import news.gisa.http.problem.ProblemException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The columns of a table of articles: the names of the JSON form, dotted for what lies below; a cell with a list has | between. */
final class Columns {
    private static final Set<String> LISTS = Set.of("deck", "tags");
    private static final String BYLINE = "byline";
    private static final String IMAGE = "image";
    private static final Set<String> KNOWN = known();

    private final List<String> names;

    private Columns(List<String> names) {
        this.names = names;
    }

    private static Set<String> known() {
        Set<String> known = new TreeSet<>(Set.of(ArticleBinding.EXTERNAL_ID, ArticleBinding.PUBLISH));
        known.addAll(namesOf(ArticleInput.class, ""));
        known.removeAll(Set.of(BYLINE, IMAGE));
        known.addAll(namesOf(BylineInput.class, BYLINE + "."));
        known.addAll(namesOf(Image.class, IMAGE + "."));
        known.addAll(namesOf(PublishRequest.class, ArticleBinding.PUBLISH + "."));
        known.remove(ArticleBinding.PUBLISH + ".revision");
        return known;
    }

    private static List<String> namesOf(Class<?> type, String prefix) {
        return Arrays.stream(type.getRecordComponents())
                .map(component -> prefix + component.getName())
                .toList();
    }

    /**
     * @param line the first one
     * @throws ProblemException naming each column that there is not
     */
    static Columns of(byte[] line) {
        List<String> names = cells(line).stream().map(String::strip).toList();
        List<FieldError> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!KNOWN.contains(name)) {
                faults.add(FieldError.line(
                        1, "There is no column \"" + name + "\". Known here: " + String.join(", ", KNOWN) + "."));
            } else if (!seen.add(name)) {
                faults.add(FieldError.line(1, "The column " + name + " is there twice."));
            }
        }
        if (faults.isEmpty() && !seen.contains(ArticleBinding.EXTERNAL_ID)) {
            faults.add(FieldError.line(
                    1, "The column externalId is missing: the name of each article in the system that it comes from."));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        return new Columns(names);
    }

    private static List<String> cells(byte[] row) {
        String text = Utf8.decode(row);
        try (CSVParser parser = CSVParser.parse(text, CSVFormat.RFC4180)) {
            List<CSVRecord> records = parser.getRecords();
            if (records.size() > 1) {
                throw ProblemException.invalid(
                        "", "A carriage return stands within this row: put its cell into quotation marks.");
            }
            return records.isEmpty() ? List.of() : records.get(0).toList();
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw ProblemException.invalid(
                    "", "Something follows the quotation mark that closes a cell: within a cell write it twice.");
        }
    }

    /** @throws ProblemException when a row has other cells than the first line */
    ObjectNode members(byte[] row) {
        List<String> cells = cells(row);
        if (cells.size() != names.size()) {
            throw ProblemException.invalid(
                    "", "Expected " + names.size() + " cells, as in the first line, not " + cells.size() + ".");
        }
        Map<String, String> filled = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isBlank()) {
                filled.put(names.get(i), cells.get(i));
            }
        }
        return members(filled);
    }

    private static ObjectNode members(Map<String, String> cells) {
        ObjectNode members = JsonNodeFactory.instance.objectNode();
        Map<String, String> byline = new LinkedHashMap<>();
        cells.forEach((name, cell) -> {
            int dot = name.indexOf('.');
            if (name.startsWith(BYLINE + ".")) {
                byline.put(name.substring(dot + 1), cell);
            } else if (dot >= 0) {
                members.withObjectProperty(name.substring(0, dot)).put(name.substring(dot + 1), cell);
            } else if (LISTS.contains(name)) {
                ArrayNode list = members.putArray(name);
                parts(cell).filter(part -> !part.isEmpty()).forEach(list::add);
            } else if (!name.equals(ArticleBinding.PUBLISH)) {
                members.put(name, cell);
            }
        });
        if (!byline.isEmpty()) {
            members.set(BYLINE, byline(byline));
        }
        String publish = cells.getOrDefault(ArticleBinding.PUBLISH, "false").strip();
        if (publish.equalsIgnoreCase("true")) {
            members.withObjectProperty(ArticleBinding.PUBLISH);
        } else if (!publish.equalsIgnoreCase("false")) {
            throw ProblemException.invalid("/" + ArticleBinding.PUBLISH, "Expected true, false or nothing.");
        }
        return members;
    }

    private static ArrayNode byline(Map<String, String> cells) {
        ArrayNode entries = JsonNodeFactory.instance.arrayNode();
        cells.forEach((name, cell) -> {
            List<String> parts = parts(cell).toList();
            for (int i = 0; i < parts.size(); i++) {
                ObjectNode entry = i < entries.size() ? (ObjectNode) entries.get(i) : entries.addObject();
                if (!parts.get(i).isEmpty()) {
                    entry.put(name, parts.get(i));
                }
            }
        });
        return entries;
    }

    private static Stream<String> parts(String cell) {
        return Arrays.stream(cell.split("\\|", -1)).map(String::strip);
    }
}
