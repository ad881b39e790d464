package news.gisa.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The kinds of lines as the guide has them. */
final class KindTable {
    private KindTable() {}

    static String asMarkdown() {
        return Kinds.ALL.stream()
                .map(kind -> "| `" + kind.name() + "` | " + String.join(", ", members(kind)) + " |")
                .collect(Collectors.joining("\n", "| kind | members |\n|---|---|\n", ""));
    }

    private static List<String> members(Kind kind) {
        List<String> members =
                new ArrayList<>(kind.fields().stream().map(KindTable::member).toList());
        kind.parts()
                .forEach(part -> members.add("`" + part.name() + "` a list of ("
                        + part.fields().stream().map(KindTable::member).collect(Collectors.joining(", ")) + ")"));
        return members;
    }

    private static String member(Field field) {
        String type = switch (field.type()) {
            case TEXT -> field.words().isEmpty() ? "" : String.join(" / ", field.words());
            case KEY -> "64 hexadecimal digits";
            case LINES -> "list of texts";
            case JSON -> "JSON";
            case UUID -> "UUID";
            case INSTANT -> "instant";
            case DATE -> "date";
            case INTEGER -> "whole number";
            case DECIMAL -> "number";
            case BOOLEAN -> "true / false";
        };
        return "`" + field.name() + "`" + (type.isEmpty() ? "" : " " + type) + (field.optional() ? " or null" : "");
    }
}
