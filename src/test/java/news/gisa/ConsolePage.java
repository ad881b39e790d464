package news.gisa;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of documentation, and what it tells its readers to type.
 *
 * <p>In a block of the kind {@code console} a line that begins with {@code $ } is a command. It goes on where the line ends with a
 * backslash, and to the end of a here-document. What follows, down to the next command, is what it prints.
 *
 * @param commands those of all console blocks, in the order of the page
 * @param others the blocks of other kinds
 */
record ConsolePage(String name, List<Command> commands, List<Block> others) {
    private static final String FENCE = "```";
    private static final String PROMPT = "$ ";
    private static final Pattern HERE_DOCUMENT = Pattern.compile("(?<!<)<<(-?)\\s*(['\"]?)(\\w+)\\2");

    /** @param line of the page, from 1 */
    record Command(int line, String text, List<String> prints) {}

    /** A block of another kind. */
    record Block(int line, String kind, List<String> lines) {}

    static ConsolePage read(Path file) throws IOException {
        return of(file.toString(), Files.readAllLines(file));
    }

    static ConsolePage of(String name, List<String> lines) {
        List<Command> commands = new ArrayList<>();
        List<Block> others = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).startsWith(FENCE)) {
                continue;
            }
            String kind = lines.get(i).substring(FENCE.length()).strip();
            int end = i + 1;
            while (!lines.get(end).equals(FENCE)) {
                end++;
            }
            Block block = new Block(i + 2, kind, lines.subList(i + 1, end));
            if (kind.equals("console")) {
                commands.addAll(commands(name, block));
            } else {
                others.add(block);
            }
            i = end;
        }
        return new ConsolePage(name, commands, others);
    }

    private static List<Command> commands(String name, Block block) {
        List<Command> result = new ArrayList<>();
        List<String> lines = block.lines();
        int i = 0;
        while (i < lines.size()) {
            if (!lines.get(i).startsWith(PROMPT)) {
                throw new IllegalStateException(name + ":" + (block.line() + i) + ": a console block begins with $");
            }
            int end = endOfCommand(lines, i);
            int next = end;
            while (next < lines.size() && !lines.get(next).startsWith(PROMPT)) {
                next++;
            }
            String text = String.join("\n", lines.subList(i, end)).substring(PROMPT.length());
            result.add(new Command(block.line() + i, text, withoutBlankEnd(lines.subList(end, next))));
            i = next;
        }
        return result;
    }

    private static int endOfCommand(List<String> lines, int start) {
        int end = start + 1;
        while (end < lines.size() && lines.get(end - 1).endsWith("\\")) {
            end++;
        }
        Matcher here = HERE_DOCUMENT.matcher(String.join("\n", lines.subList(start, end)));
        while (here.find()) {
            boolean indented = !here.group(1).isEmpty();
            String line;
            do {
                line = lines.get(end++);
            } while (!(indented ? line.replaceFirst("^\t+", "") : line).equals(here.group(3)));
        }
        return end;
    }

    static List<String> withoutBlankEnd(List<String> lines) {
        int end = lines.size();
        while (end > 0 && lines.get(end - 1).isBlank()) {
            end--;
        }
        return List.copyOf(lines.subList(0, end));
    }
}
