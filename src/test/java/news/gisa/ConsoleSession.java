package news.gisa;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Types the commands of a page into one bash, in an own folder, and compares what they print.
 *
 * <p>What may differ from the page:
 *
 * <ul>
 *   <li>{@code …} in the page stands for anything on that line, of one character at least: ids, times, secrets;
 *   <li>the port: {@code localhost:8080} stands for the service under test;
 *   <li>blanks at the end of lines, and blank lines at the end of what is printed.
 * </ul>
 *
 * Nothing else. Of a command that prints nothing the exit code must be 0.
 */
final class ConsoleSession {
    private static final int PATIENCE_SECONDS = 120;
    private static final String SERVICE = "localhost:8080";
    private static final String ANYTHING = "…";

    private final Path folder;
    private final String service;

    /** @param port of the service under test */
    ConsoleSession(Path folder, int port) {
        this.folder = folder;
        this.service = "localhost:" + port;
    }

    /** @return what differs, in words, with the place */
    List<String> differences(ConsolePage page) throws IOException, InterruptedException {
        run(page.commands());
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < page.commands().size(); i++) {
            ConsolePage.Command command = page.commands().get(i);
            String fault = fault(command, i);
            if (fault != null) {
                faults.add("%s:%d\n$ %s\n--- the page says:\n%s\n--- but:\n%s\n"
                        .formatted(
                                page.name(),
                                command.line(),
                                command.text(),
                                String.join("\n", command.prints()),
                                fault));
            }
        }
        return faults;
    }

    /** Each command has its own files, so nothing that it prints or reads can be taken for the next one. */
    private void run(List<ConsolePage.Command> commands) throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve(".console"));
        for (int i = 0; i < commands.size(); i++) {
            Files.deleteIfExists(file(i, "out"));
            Files.deleteIfExists(file(i, "exit"));
            Files.writeString(file(i, "sh"), commands.get(i).text().replace(SERVICE, service) + "\n");
        }
        String all = IntStream.range(0, commands.size())
                .mapToObj(i -> ("source .console/%1$d.sh > .console/%1$d.out 2>&1 < /dev/null\n"
                                + "echo $? > .console/%1$d.exit\n")
                        .formatted(i))
                .collect(Collectors.joining());
        Path script = Files.writeString(folder.resolve(".console/all.sh"), all);
        ProcessBuilder bash = new ProcessBuilder("bash", "--noprofile", "--norc", script.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        Map<String, String> environment = bash.environment();
        environment.keySet().removeIf(name -> name.toLowerCase(Locale.ROOT).endsWith("_proxy"));
        // What curl and others are told by files at home does not count here.
        environment.put("HOME", folder.toString());
        environment.put("LC_ALL", "C.UTF-8");
        Process process = bash.start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
    }

    private Path file(int number, String kind) {
        return folder.resolve(".console").resolve(number + "." + kind);
    }

    /** @return null where it does what the page says */
    private String fault(ConsolePage.Command command, int number) throws IOException {
        if (Files.notExists(file(number, "out"))) {
            return "it was not reached";
        }
        String printed =
                new String(Files.readAllBytes(file(number, "out")), StandardCharsets.UTF_8).replace(service, SERVICE);
        List<String> lines = ConsolePage.withoutBlankEnd(printed.lines().toList());
        if (Files.notExists(file(number, "exit"))) {
            return String.join("\n", lines) + "\nand it did not end";
        }
        if (!matches(command.prints(), lines)) {
            return String.join("\n", lines);
        }
        String exit = Files.readString(file(number, "exit")).strip();
        return lines.isEmpty() && !exit.equals("0") ? "it ended with " + exit : null;
    }

    private static boolean matches(List<String> expected, List<String> actual) {
        return expected.size() == actual.size()
                && IntStream.range(0, expected.size())
                        .allMatch(i -> pattern(expected.get(i))
                                .matcher(actual.get(i).stripTrailing())
                                .matches());
    }

    private static Pattern pattern(String line) {
        return Pattern.compile(Stream.of(line.stripTrailing().split(ANYTHING, -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".+")));
    }
}
