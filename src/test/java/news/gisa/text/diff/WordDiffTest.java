package news.gisa.text.diff;

import static news.gisa.text.diff.Piece.Op.delete;
import static news.gisa.text.diff.Piece.Op.equal;
import static news.gisa.text.diff.Piece.Op.insert;
import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.domains.Domain;
import news.gisa.text.NastyTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordDiffTest {

    private static final Pattern CHARACTER = Pattern.compile("\\X");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    회장이             | 회장은             | 회장[-이-]{+은+}
                    AI연구원을         | AI연구원이         | AI연구원[-을-]{+이+}
                    LG가              | LG는              | LG[-가-]{+는+}
                    AI                | AI는              | AI{+는+}
                    그는 집을 샀다      | 그가 집을 팔았다    | 그[-는-]{+가+} 집을 [-샀다-]{+팔았다+}
                    말했다             | 말하였다           | 말[-했-]{+하였+}다
                    김회장은           | 이회장은           | [-김-]{+이+}회장은
                    집을              | 문을              | [-집을-]{+문을+}
                    AI연구원          | AX연구원          | [-AI-]{+AX+}연구원
                    2024년           | 2025년           | [-2024년-]{+2025년+}
                    the house burns   | the horse burns   | the [-house-]{+horse+} burns
                    houses            | house             | [-houses-]{+house+}
                    "그는" 말했다       | “그는” 말했다       | [-"-]{+“+}그는[-"-]{+”+} 말했다
                    a b c             | a c               | a [-b -]c
                    尹대통령은         | 文대통령이         | [-尹-]{+文+}대통령[-은-]{+이+}
                    私は本を読む        | 私は本も読む        | 私は本[-を-]{+も+}読む
                    1,234명           | 1,235명           | 1,[-234명-]{+235명+}
                    한국은행이 샀다     | 한국은 샀다         | 한국은[-행이-] 샀다
                    """)
    void wordsAreReplacedAndStemsStay(String from, String to, String expected) {
        assertThat(marked(WordDiff.of(from, to))).isEqualTo(expected);
    }

    @Test
    void equalTextsAreOnePieceAndEmptyOnesNone() {
        assertThat(WordDiff.of("같다 a", "같다 a")).containsExactly(new Piece(equal, "같다 a"));
        assertThat(WordDiff.of("", "")).isEmpty();
        assertThat(WordDiff.of("", "새 글")).containsExactly(new Piece(insert, "새 글"));
        assertThat(WordDiff.of("옛 글", "")).containsExactly(new Piece(delete, "옛 글"));
    }

    @Test
    void syllablesInConjoiningLettersStayWhole() {
        String from = Normalizer.normalize("회장이", Normalizer.Form.NFD);
        String to = Normalizer.normalize("회장은", Normalizer.Form.NFD);

        assertThat(WordDiff.of(from, to))
                .containsExactly(
                        new Piece(equal, Normalizer.normalize("회장", Normalizer.Form.NFD)),
                        new Piece(delete, Normalizer.normalize("이", Normalizer.Form.NFD)),
                        new Piece(insert, Normalizer.normalize("은", Normalizer.Form.NFD)));
    }

    @Test
    void marksStayWithTheirBase() {
        assertThat(marked(WordDiff.of("가e\u0301", "가e"))).isEqualTo("가[-e\u0301-]{+e+}");
        assertThat(marked(WordDiff.of("!\u0301?", "!?"))).isEqualTo("[-!\u0301-]{+!+}?");
        assertThat(marked(WordDiff.of("👨\u200D👩\u200D👧", "👨\u200D👩")))
                .isEqualTo("[-👨\u200D👩\u200D👧-]{+👨\u200D👩+}");
        assertThat(marked(WordDiff.of("😀", "😁"))).isEqualTo("[-😀-]{+😁+}");
    }

    @Test
    void aComposedWordIsNotTheSameAsADecomposedOne() {
        String decomposed = Normalizer.normalize("각", Normalizer.Form.NFD);

        assertThat(WordDiff.of("각", decomposed)).containsExactly(new Piece(delete, "각"), new Piece(insert, decomposed));
    }

    @Property
    @Domain(NastyTexts.class)
    void bothTextsCanBeReadBack(@ForAll Tuple2<String, String> texts) {
        check(texts.get1(), texts.get2());
    }

    @Property
    void anyTwoTextsCanBeReadBack(@ForAll String from, @ForAll String to) {
        check(from, to);
    }

    @Test
    void longTextsCanBeReadBack() {
        Random random = new Random(7);
        String words = "w ".repeat(100_000);
        check(words, "w ".repeat(99_000));
        check("x " + words + "y", "z " + "w ".repeat(99_000) + "q");
        check(syllables(random, 500_000, 11_000), syllables(random, 500_000, 11_000));
        check(syllables(random, 500_000, 2), syllables(random, 500_000, 2));
        check("가".repeat(500_000), "가".repeat(250_000) + "나" + "가".repeat(249_999));
        check("!?".repeat(250_000), "?!.".repeat(160_000));
        check("\u200D".repeat(500_000), "\u0301".repeat(500_000));
        check("👨\u200D".repeat(160_000), "👩\u200D".repeat(160_000));
    }

    @Test
    void aFewChangesToALongTextAreFound() {
        Random random = new Random(7);
        List<String> words = IntStream.range(0, 50_000)
                .mapToObj(i -> "낱말" + random.nextInt(30_000))
                .collect(Collectors.toCollection(ArrayList::new));
        String from = String.join(" ", words);
        for (int i = 0; i < 100; i++) {
            words.set(random.nextInt(words.size()), "new");
        }

        List<Piece> pieces = WordDiff.of(from, String.join(" ", words));

        assertThat(pieces.stream().filter(piece -> piece.op() == insert))
                .hasSizeBetween(95, 100)
                .allMatch(piece -> piece.text().equals("new"));
    }

    @Test
    void wordsOfOneHashCodeCanBeReadBack() {
        List<String> words = List.of("");
        for (int i = 0; i < 12; i++) {
            words = words.stream()
                    .flatMap(word -> List.of(word + "Aa", word + "BB").stream())
                    .toList();
        }
        List<String> reversed = new ArrayList<>(words);
        Collections.reverse(reversed);

        check(String.join(" ", words), String.join(" ", reversed));
    }

    private static String syllables(Random random, int size, int kinds) {
        StringBuilder text = new StringBuilder();
        while (text.length() < size) {
            text.append((char) ('가' + random.nextInt(kinds))).append(' ');
        }
        return text.toString();
    }

    private static void check(String from, String to) {
        List<Piece> pieces = WordDiff.of(from, to);

        assertThat(joined(pieces, insert).equals(from))
                .as("equal and deleted pieces are the first text")
                .isTrue();
        assertThat(joined(pieces, delete).equals(to))
                .as("equal and inserted pieces are the second text")
                .isTrue();
        assertThat(pieces).noneMatch(piece -> piece.text().isEmpty());
        for (int i = 1; i < pieces.size(); i++) {
            assertThat(pieces.get(i).op()).isNotEqualTo(pieces.get(i - 1).op());
            assertThat(pieces.get(i - 1).op() == insert && pieces.get(i).op() == delete)
                    .isFalse();
        }
        checkCuts(pieces, insert, from);
        checkCuts(pieces, delete, to);
    }

    /** Every piece of a text ends where one of its characters ends. */
    private static void checkCuts(List<Piece> pieces, Piece.Op without, String text) {
        Matcher character = CHARACTER.matcher(text);
        int end = 0;
        int reached = 0;
        for (Piece piece : pieces) {
            end += piece.op() == without ? 0 : piece.text().length();
            while (reached < end && character.find()) {
                reached = character.end();
            }
            assertThat(reached).isEqualTo(end);
        }
    }

    private static String joined(List<Piece> pieces, Piece.Op without) {
        return pieces.stream()
                .filter(piece -> piece.op() != without)
                .map(Piece::text)
                .collect(Collectors.joining());
    }

    private static String marked(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> switch (piece.op()) {
                    case equal -> piece.text();
                    case insert -> "{+" + piece.text() + "+}";
                    case delete -> "[-" + piece.text() + "-]";
                })
                .collect(Collectors.joining());
    }
}
