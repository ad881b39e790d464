package news.gisa.transfer;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Lines of a text, from some line on. */
public final class TextLines implements Lines {
    private final List<String> lines;
    private int at;

    public TextLines(String text) {
        this.lines = text.lines().toList();
    }

    @Override
    public byte[] next() {
        return at == lines.size() ? null : bytes(lines.get(at++));
    }

    @Override
    public byte[] first() {
        return lines.stream()
                .map(TextLines::bytes)
                .filter(line -> !Lines.isBlank(line))
                .findFirst()
                .orElse(null);
    }

    @Override
    public long number() {
        return at;
    }

    private static byte[] bytes(String line) {
        return line.getBytes(StandardCharsets.UTF_8);
    }
}
