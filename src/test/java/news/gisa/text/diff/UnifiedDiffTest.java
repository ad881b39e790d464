package news.gisa.text.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.domains.Domain;
import news.gisa.text.NastyTexts;
import org.junit.jupiter.api.Test;

class UnifiedDiffTest {

    private static final Pattern RANGE = Pattern.compile("@@ -(\\d+),(\\d+) \\+(\\d+),(\\d+) @@");
    private static final String NO_LINE_END = "\\ No newline at end of file";

    @Test
    void aChangeHasThreeLinesOfContext() {
        String from = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n";

        assertThat(UnifiedDiff.of("a.md", from, "b.md", from.replace("5\n", "다섯\n")))
                .isEqualTo("""
                --- a.md
                +++ b.md
                @@ -2,7 +2,7 @@
                 2
                 3
                 4
                -5
                +다섯
                 6
                 7
                 8
                """);
    }

    @Test
    void equalTextsHaveNone() {
        assertThat(UnifiedDiff.of("a", "1\n2", "b", "1\n2")).isEmpty();
    }

    @Test
    void aMissingLineEndIsTold() {
        assertThat(UnifiedDiff.of("a", "1\n2", "b", "1\n2\n")).isEqualTo("""
                --- a
                +++ b
                @@ -1,2 +1,2 @@
                 1
                -2
                \\ No newline at end of file
                +2
                """);
        assertThat(UnifiedDiff.of("a", "1\n2", "b", "0\n2")).isEqualTo("""
                --- a
                +++ b
                @@ -1,2 +1,2 @@
                -1
                +0
                 2
                \\ No newline at end of file
                """);
    }

    @Test
    void anEmptyTextHasNoFirstLine() {
        assertThat(UnifiedDiff.of("a", "", "b", "1\n")).isEqualTo("--- a\n+++ b\n@@ -0,0 +1,1 @@\n+1\n");
        assertThat(UnifiedDiff.of("a", "1\n", "b", "")).isEqualTo("--- a\n+++ b\n@@ -1,1 +0,0 @@\n-1\n");
    }

    @Test
    void carriageReturnsBelongToTheirLines() {
        assertThat(UnifiedDiff.of("a", "1\r\n2\r\n", "b", "1\r\n2\n"))
                .isEqualTo("--- a\n+++ b\n@@ -1,2 +1,2 @@\n 1\r\n-2\r\n+2\n");
    }

    @Test
    void namesCannotLeaveTheHeader() {
        assertThat(UnifiedDiff.of("기사 1.md", "1\n", "b\n+++ \"c\"\t\\", "2\n")).startsWith("""
                --- 기사 1.md\t
                +++ "b\\012+++ \\"c\\"\\011\\\\"
                @@ -1,1""");
    }

    @Property
    @Domain(NastyTexts.class)
    void applyingItGivesTheSecondText(@ForAll Tuple2<String, String> texts) {
        check(texts.get1(), texts.get2());
    }

    @Property
    void applyingItToShortLinesGivesTheSecondText(
            @ForAll List<@Chars({'a', 'b', '\n', '\r', '\\', '-', '+', ' '}) Character> from,
            @ForAll List<@Chars({'a', 'b', '\n', '\r', '\\', '-', '+', ' '}) Character> to) {
        check(joined(from), joined(to));
    }

    @Test
    void applyingItToLongTextsGivesTheSecondText() {
        Random random = new Random(7);
        check("\n".repeat(500_000), "\n".repeat(499_000));
        check(lines(random, 250_000, 2), lines(random, 250_000, 2));
        check(lines(random, 250_000, 60_000), lines(random, 250_000, 60_000));
        String from = lines(random, 100_000, 10_000);
        check(from, from.replace("\n7", "\nseven"));
    }

    private static String joined(List<Character> characters) {
        StringBuilder text = new StringBuilder();
        characters.forEach(text::append);
        return text.toString();
    }

    private static String lines(Random random, int size, int kinds) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < size; i++) {
            text.append(random.nextInt(kinds)).append('\n');
        }
        return text.toString();
    }

    private static void check(String from, String to) {
        String diff = UnifiedDiff.of("a", from, "b", to);

        assertThat(diff.isEmpty()).isEqualTo(from.equals(to));
        assertThat(diff.isEmpty() ? from : applied(diff, from)).isEqualTo(to);
    }

    /** What a strict patch program makes of a text: every line of the first text is held against it, and so is every count. */
    private static String applied(String diff, String from) {
        String[] lines = diff.split("\n", -1);
        assertThat(lines).startsWith("--- a", "+++ b").endsWith("");
        StringBuilder to = new StringBuilder();
        int read = 0;
        int linesRead = 0;
        int linesWritten = 0;
        int index = 2;
        while (index < lines.length - 1) {
            Matcher range = RANGE.matcher(lines[index++]);
            assertThat(range.matches()).isTrue();
            int fromLeft = Integer.parseInt(range.group(2));
            int toLeft = Integer.parseInt(range.group(4));
            int before = Integer.parseInt(range.group(1)) - (fromLeft == 0 ? 0 : 1);
            for (; linesRead < before; linesRead++, linesWritten++) {
                int end = from.indexOf('\n', read) + 1;
                to.append(from, read, end);
                read = end;
            }
            assertThat(linesWritten).isEqualTo(Integer.parseInt(range.group(3)) - (toLeft == 0 ? 0 : 1));
            while (fromLeft > 0 || toLeft > 0) {
                char sign = lines[index].charAt(0);
                String line = lines[index++].substring(1) + '\n';
                if (lines[index].equals(NO_LINE_END)) {
                    line = line.substring(0, line.length() - 1);
                    index++;
                }
                if (sign != '+') {
                    assertThat(from.startsWith(line, read)).isTrue();
                    read += line.length();
                    linesRead++;
                    fromLeft--;
                }
                if (sign != '-') {
                    to.append(line);
                    linesWritten++;
                    toLeft--;
                }
            }
            assertThat(fromLeft).isZero();
            assertThat(toLeft).isZero();
        }
        return to.append(from, read, from.length()).toString();
    }
}
