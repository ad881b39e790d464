package news.gisa.http.problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sentences of the source that problems are made with; where a value is put in, a sample stands. */
final class ThrowSites {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern CALL = Pattern.compile(
            "(?:ProblemException\\.(?:invalid|badParameter|malformed|unauthorized|unavailable|notFound)|new ProblemException"
                    + "|SlugTaken\\.by|new RefusedValueException|FieldError\\.(?:at|parameter|line)"
                    + "|new FrontMatterException|new BrokenDirectiveException|new MarkdownError)\\(");

    /** Of an annotation; what stands in braces is a bound. */
    private static final Pattern MESSAGE = Pattern.compile("message = \"([^\"]*)\"");

    private static final String SAMPLE = "1";

    private ThrowSites() {}

    /** A sentence, and where it stands. */
    record Sentence(String text, String place) {}

    static List<Sentence> sentences() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<Sentence> found = new ArrayList<>();
            for (Path file :
                    files.filter(it -> it.toString().endsWith(".java")).sorted().toList()) {
                String source = Files.readString(file);
                Matcher call = CALL.matcher(source);
                while (call.find()) {
                    for (String argument : arguments(source, call.end())) {
                        add(found, argument, file.getFileName().toString());
                    }
                }
                Matcher message = MESSAGE.matcher(source);
                while (message.find()) {
                    found.add(new Sentence(
                            message.group(1).replaceAll("\\{\\w+}", SAMPLE),
                            file.getFileName().toString()));
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sentences have several words; what is decided by a condition is left to the tests over HTTP. */
    private static void add(List<Sentence> found, String argument, String place) {
        List<String> terms = split(argument, '+');
        boolean isSentence = terms.stream().anyMatch(term -> term.startsWith("\"") && term.contains(" "));
        if (!isSentence || argument.contains("?")) {
            return;
        }
        StringBuilder text = new StringBuilder();
        terms.forEach(term -> text.append(
                term.startsWith("\"")
                        ? term.substring(1, term.length() - 1)
                                .replace("\\\"", "\"")
                                .replace("\\\\", "\\")
                        : SAMPLE));
        found.add(new Sentence(text.toString(), place));
    }

    /** The arguments of a call, without calls on what they make. */
    private static List<String> arguments(String source, int begin) {
        return split(source.substring(begin, end(source, begin)), ',').stream()
                .map(argument -> argument.replaceAll("\\s*\\n\\s*", " ").strip())
                .toList();
    }

    private static int end(String source, int begin) {
        int depth = 1;
        int at = begin;
        while (depth > 0) {
            char sign = source.charAt(at);
            if (sign == '"') {
                at = behindText(source, at) - 1;
            }
            depth += sign == '(' ? 1 : sign == ')' ? -1 : 0;
            at++;
        }
        return at - 1;
    }

    private static int behindText(String source, int quote) {
        int at = quote + 1;
        while (source.charAt(at) != '"') {
            at += source.charAt(at) == '\\' ? 2 : 1;
        }
        return at + 1;
    }

    private static List<String> split(String text, char by) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (sign == '"') {
                at = behindText(text, at) - 1;
            } else if (sign == '(' || sign == '{') {
                depth++;
            } else if (sign == ')' || sign == '}') {
                depth--;
            } else if (sign == by && depth == 0) {
                parts.add(text.substring(from, at).strip());
                from = at + 1;
            }
        }
        parts.add(text.substring(from).strip());
        return parts;
    }
}
