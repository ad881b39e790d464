package news.gisa.start;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a migration may do while the release before it still runs on the same database: add what that one need not know. What takes
 * something away, or asks for something new of what is there, is for a later release, when no code needs it otherwise any more.
 */
final class MigrationRule {
    /** What may be in no migration that expands, and why the code of before would fail. */
    private static final Map<String, String> BREAKING = Map.ofEntries(
            Map.entry("drop (table|view|sequence)", "it reads what is dropped"),
            Map.entry(
                    "alter table .* drop (column )?(?!column|constraint|not null)(if exists )?\\w+.*",
                    "it reads the column"),
            Map.entry("alter table .* drop default", "it leaves the column out when it inserts"),
            Map.entry("alter .* rename .*", "it knows the old name only"),
            Map.entry("alter table .* alter (column )?\\w+ set not null", "it writes none"),
            Map.entry(
                    "alter table .* add (constraint .*)?(unique|check|primary key|foreign key).*",
                    "it may write what is refused"),
            Map.entry("create unique index .*", "it may write what is refused"),
            Map.entry("truncate .*", "it reads what is removed"));

    private static final Pattern TABLE = Pattern.compile("create table (?:if not exists )?(\\w+).*");
    private static final Pattern OF_TABLE = Pattern.compile("(?:alter|drop) table (?:if exists )?(\\w+)(.*)");
    private static final Pattern OF_INDEX = Pattern.compile("create unique index (?:if not exists )?\\w+ on (\\w+).*");
    private static final Pattern ADDED = Pattern.compile("add (?:column )?(?:if not exists )?(\\w+) (.*)");
    private static final Pattern TYPE =
            Pattern.compile("alter (?:column )?(\\w+) (?:set data )?type ([\\w ]+(?:\\([\\d, ]+\\))?).*");
    private static final Pattern LENGTH = Pattern.compile("varchar\\((\\d+)\\)");
    private static final Pattern COLUMN = Pattern.compile("(\\w+) (varchar\\(\\d+\\))");

    /** Lengths of columns as the migrations of before have made them, by table and column. */
    private final Map<String, String> types;

    MigrationRule(Map<String, String> types) {
        this.types = types;
    }

    /** Takes note of the columns that a migration makes or changes. */
    static void note(String sql, Map<String, String> types) {
        for (String statement : statements(sql)) {
            Matcher table = Pattern.compile("(?:create|alter) table (?:if not exists )?(\\w+)(.*)")
                    .matcher(statement);
            if (table.matches()) {
                Matcher column = COLUMN.matcher(table.group(2));
                while (column.find()) {
                    types.put(table.group(1) + "." + column.group(1), column.group(2));
                }
                for (String change : table.group(2).split(",(?![^(]*\\))")) {
                    Matcher changed = TYPE.matcher(change.strip());
                    if (changed.matches()) {
                        types.put(table.group(1) + "." + changed.group(1), changed.group(2));
                    }
                }
            }
        }
    }

    /** @return what the release before could not bear, statement by statement */
    List<String> faults(String sql) {
        List<String> faults = new ArrayList<>();
        Set<String> made = new HashSet<>();
        for (String statement : statements(sql)) {
            Matcher table = TABLE.matcher(statement);
            if (table.matches()) {
                made.add(table.group(1));
            } else if (!made.contains(subject(statement))) {
                fault(statement).ifPresent(fault -> faults.add(statement + ": " + fault));
            }
        }
        return faults;
    }

    private static String subject(String statement) {
        Matcher table = OF_TABLE.matcher(statement);
        Matcher index = OF_INDEX.matcher(statement);
        return table.matches() ? table.group(1) : index.matches() ? index.group(1) : "";
    }

    private Optional<String> fault(String statement) {
        for (Map.Entry<String, String> breaking : BREAKING.entrySet()) {
            if (Pattern.compile(breaking.getKey()).matcher(statement).lookingAt()) {
                return Optional.of(breaking.getValue());
            }
        }
        Matcher table = OF_TABLE.matcher(statement);
        if (!table.matches()) {
            return Optional.empty();
        }
        for (String change : table.group(2).split(",(?![^(]*\\))")) {
            Matcher added = ADDED.matcher(change.strip());
            if (added.matches()
                    && added.group(2).contains("not null")
                    && !added.group(2).contains("default")) {
                return Optional.of("it leaves the column out when it inserts");
            }
            Matcher type = TYPE.matcher(change.strip());
            if (type.matches() && !isWider(table.group(1) + "." + type.group(1), type.group(2))) {
                return Optional.of("it may write what does not fit, or read what it does not know");
            }
        }
        return Optional.empty();
    }

    private boolean isWider(String column, String type) {
        Matcher before = LENGTH.matcher(types.getOrDefault(column, ""));
        Matcher after = LENGTH.matcher(type);
        return before.matches()
                && (type.equals("text")
                        || after.matches() && Integer.parseInt(after.group(1)) >= Integer.parseInt(before.group(1)));
    }

    /** Without comments, in small letters, each in one line. */
    private static List<String> statements(String sql) {
        return Arrays.stream(sql.replaceAll("--[^\n]*", " ")
                        .replaceAll("(?s)/\\*.*?\\*/", " ")
                        .split(";"))
                .map(statement -> statement
                        .toLowerCase(Locale.ROOT)
                        .replace("\"", "")
                        .replaceAll("\\s+", " ")
                        .strip())
                .filter(statement -> !statement.isEmpty())
                .toList();
    }
}
