package news.gisa.text.diff;

import static news.gisa.text.diff.BlockChange.Kind.delete;
import static news.gisa.text.diff.BlockChange.Kind.equal;
import static news.gisa.text.diff.BlockChange.Kind.insert;
import static news.gisa.text.diff.BlockChange.Kind.replace;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import news.gisa.text.Html;
import news.gisa.text.markdown.Block;
import news.gisa.text.markdown.MarkdownBody;
import org.junit.jupiter.api.Test;

class BlockDiffTest {

    @Test
    void aChangedParagraphStandsAgainstTheOneItWas() {
        List<BlockChange> changes = compared("""
                처음 문단은 그대로 남는다.

                이지숙 기자가 서울에서 회장이 한 말을 전했다.

                마지막 문단이다.
                """, """
                처음 문단은 그대로 남는다.

                전혀 다른 새 이야기가 들어왔다.

                이지숙 기자가 서울에서 회장은 한 말을 전했다.

                마지막 문단이다.
                """);

        assertThat(changes).extracting(BlockChange::kind).containsExactly(equal, insert, replace, equal);
        assertThat(changes.get(2).words())
                .containsExactly(
                        new Piece(Piece.Op.equal, "이지숙 기자가 서울에서 회장"),
                        new Piece(Piece.Op.delete, "이"),
                        new Piece(Piece.Op.insert, "은"),
                        new Piece(Piece.Op.equal, " 한 말을 전했다."));
    }

    @Test
    void strangersAreNotPairedByTheirPlace() {
        assertThat(compared("하나 둘 셋 넷.", "apples and pears."))
                .extracting(BlockChange::kind)
                .containsExactly(delete, insert);
    }

    @Test
    void aSharedWordDoesNotMakeARelative() {
        assertThat(compared("이 회사는 오늘 새로운 공장을 지었다.", "정부는 오늘 다른 방침과 계획을 밝혔다."))
                .extracting(BlockChange::kind)
                .containsExactly(delete, insert);
    }

    @Test
    void thePartOfASplitParagraphThatHasMoreOfItIsItsSuccessor() {
        List<BlockChange> changes = compared("하나 둘 셋. 넷 다섯 여섯 일곱 여덟 아홉.", "하나 둘 셋.\n\n넷 다섯 여섯 일곱 여덟 아홉.");

        assertThat(changes).extracting(BlockChange::kind).containsExactly(insert, replace);
    }

    @Test
    void blocksOfDifferentTypesAreNotPaired() {
        assertThat(compared("같은 낱말이 있다", "## 같은 낱말이 있다"))
                .extracting(BlockChange::kind)
                .containsExactly(delete, insert);
    }

    @Test
    void aChangeOfMarkupAloneHasEqualWords() {
        assertThat(compared("그는 말했다", "그는 *말했다*")).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(replace);
            assertThat(change.words()).containsExactly(new Piece(Piece.Op.equal, "그는 말했다"));
        });
    }

    @Test
    void blocksWithoutWordsArePairedByWhatTheyHave() {
        List<Block> from = List.of(
                new Block.Embed("https://video.example/watch?v=1"),
                new Block.Slot("ad", Collections.singletonMap("slot", "mid")),
                new Block.Image("/media/1.jpg", "사진", null));
        List<Block> to = List.of(
                new Block.Embed("https://video.example/watch?v=2"),
                new Block.Slot("ad", Collections.singletonMap("slot", "end")),
                new Block.Image("/media/1.jpg", "다른 사진", null));

        assertThat(BlockDiff.of(from, to)).hasSize(3).allSatisfy(change -> {
            assertThat(change.kind()).isEqualTo(replace);
            assertThat(change.words()).isEmpty();
        });
    }

    @Test
    void jsonSaysAllMembers() throws Exception {
        Block block = new Block.Break();
        String json = new ObjectMapper()
                .writeValueAsString(List.of(
                        BlockDiff.of(List.of(), List.of(block)).get(0),
                        BlockDiff.of(
                                        List.of(new Block.Paragraph("가 나", "가 나")),
                                        List.of(new Block.Paragraph("가 다", "가 다")))
                                .get(0)));

        assertThat(json).isEqualTo("""
                [{"kind":"insert","from":null,"to":{"type":"break"},"words":null},\
                {"kind":"replace","from":{"type":"paragraph","text":"가 나","html":"가 나"},\
                "to":{"type":"paragraph","text":"가 다","html":"가 다"},\
                "words":[{"op":"equal","text":"가 "},{"op":"delete","text":"나"},{"op":"insert","text":"다"}]}]""");
    }

    @Property
    void bothBodiesCanBeReadBack(@ForAll("bodies") List<Block> from, @ForAll("bodies") List<Block> to) {
        check(from, to);
    }

    @Provide
    static Arbitrary<List<Block>> bodies() {
        Arbitrary<String> texts = Arbitraries.of("회장이", "회장은", "말했다", "a", "b", "<i>", "\n", ".")
                .list()
                .ofMaxSize(5)
                .map(words -> String.join(" ", words));
        Arbitrary<Block> leaves = Combinators.combine(texts, Arbitraries.of(0, 1, 2, 3, 4, 5, 6))
                .as((text, kind) -> switch (kind) {
                    case 0 -> new Block.Heading(1 + text.length() % 6, text, Html.escape(text));
                    case 1 -> new Block.Image("/" + text.length(), text, text.isEmpty() ? null : text);
                    case 2 -> new Block.Code(null, text);
                    case 3 -> new Block.Slot("ad", Collections.singletonMap("slot", text));
                    case 4 -> new Block.Embed("https://example.org/" + text.length());
                    case 5 -> new Block.Break();
                    default -> new Block.Paragraph(text, Html.escape(text));
                });
        Arbitrary<List<Block>> flat = leaves.list().ofMaxSize(6);
        Arbitrary<Block> nested = Combinators.combine(flat, Arbitraries.of(0, 1, 2))
                .as((blocks, kind) -> switch (kind) {
                    case 0 -> new Block.Quote(blocks);
                    case 1 ->
                        new Block.ItemList(false, null, List.of(new Block.Item(blocks), new Block.Item(List.of())));
                    default ->
                        new Block.ItemList(
                                true,
                                blocks.size(),
                                blocks.stream()
                                        .map(block -> new Block.Item(List.of(block)))
                                        .toList());
                });
        return Arbitraries.oneOf(leaves, leaves, nested).list().ofMaxSize(12);
    }

    @Test
    void longBodiesCanBeReadBack() {
        Random random = new Random(7);
        check(paragraphs(random, 250_000, 11_000), paragraphs(random, 250_000, 11_000));
        check(paragraphs(random, 250_000, 2), paragraphs(random, 250_000, 2));
        check(paragraphs(random, 250_000, 1), List.of());
        check(sentences(random, 500, 240, 2), sentences(random, 500, 240, 2));
    }

    @Test
    void aSmallChangeToEveryParagraphIsFound() {
        List<Block> from = sentences(new Random(7), 500, 100, 500);
        List<Block> to = from.stream()
                .<Block>map(block -> new Block.Paragraph("“" + block.text().replace("낱말7 ", "낱말 ") + "”", ""))
                .toList();

        assertThat(BlockDiff.of(from, to)).hasSize(500).allMatch(change -> change.kind() == replace);
    }

    @Test
    void blocksOfOneHashCodeCanBeReadBack() {
        Stream<String> texts = Stream.of("");
        for (int i = 0; i < 13; i++) {
            texts = texts.flatMap(text -> Stream.of(text + "Aa", text + "BB"));
        }
        List<Block> from =
                texts.<Block>map(text -> new Block.Paragraph(text, text)).toList();
        List<Block> to = new ArrayList<>(from);
        Collections.shuffle(to, new Random(7));

        check(from, to);
    }

    static void check(List<Block> from, List<Block> to) {
        List<BlockChange> changes = BlockDiff.of(from, to);

        assertThat(changes.stream()
                        .map(BlockChange::from)
                        .filter(Objects::nonNull)
                        .toList()
                        .equals(from))
                .isTrue();
        assertThat(changes.stream()
                        .map(BlockChange::to)
                        .filter(Objects::nonNull)
                        .toList()
                        .equals(to))
                .isTrue();
        for (BlockChange change : changes) {
            boolean right = switch (change.kind()) {
                case equal -> change.from().equals(change.to()) && change.words() == null;
                case insert -> change.from() == null && change.to() != null && change.words() == null;
                case delete -> change.from() != null && change.to() == null && change.words() == null;
                case replace ->
                    change.from().type().equals(change.to().type())
                            && !change.from().equals(change.to())
                            && joined(change, Piece.Op.insert)
                                    .equals(change.from().text())
                            && joined(change, Piece.Op.delete)
                                    .equals(change.to().text());
            };
            assertThat(right).as("%s", change).isTrue();
        }
    }

    private static String joined(BlockChange change, Piece.Op without) {
        return change.words().stream()
                .filter(piece -> piece.op() != without)
                .map(Piece::text)
                .collect(Collectors.joining());
    }

    private static List<BlockChange> compared(String from, String to) {
        return BlockDiff.of(
                MarkdownBody.parse(from).blocks(), MarkdownBody.parse(to).blocks());
    }

    private static List<Block> paragraphs(Random random, int size, int kinds) {
        return IntStream.range(0, size)
                .mapToObj(i -> String.valueOf((char) ('가' + random.nextInt(kinds))))
                .<Block>map(text -> new Block.Paragraph(text, text))
                .toList();
    }

    private static List<Block> sentences(Random random, int size, int words, int kinds) {
        return IntStream.range(0, size)
                .mapToObj(i -> "문단" + i + " "
                        + IntStream.range(0, words)
                                .mapToObj(j -> "낱말" + random.nextInt(kinds) + " ")
                                .collect(Collectors.joining()))
                .<Block>map(text -> new Block.Paragraph(text, text))
                .toList();
    }
}
