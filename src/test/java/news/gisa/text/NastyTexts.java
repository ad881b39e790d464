package news.gisa.text;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.domains.DomainContextBase;

/** Texts of few parts, so that two of them have much in common, of all that is hard to cut. */
public final class NastyTexts extends DomainContextBase {

    private static final Arbitrary<String> PARTS = Arbitraries.of(
            "회장",
            "회장이",
            "회장은",
            "이",
            "은",
            "AI",
            "연구원을",
            "20",
            "24년",
            "尹",
            "は",
            "カー",
            "house",
            "horse",
            " ",
            "  ",
            "\n",
            "\r\n",
            "\r",
            "\n\n",
            ".",
            ",",
            "\"",
            "“",
            "<b>",
            "&",
            "é",
            "e\u0301",
            "\u0301",
            "\u1112\u116C\u110C\u1161\u11BC",
            "\u110B\u1175",
            "\u1173",
            "\u11AB",
            "👨\u200D👩\u200D👧",
            "👩",
            "\u200D",
            "🇰🇷",
            "🇰",
            "\uD83D",
            "\uDC68",
            "\uFE0F",
            "-",
            "+",
            "\\",
            "@@ -1 +1 @@");

    /** Two texts, the second of which may be the first with some parts exchanged. */
    @Provide
    Arbitrary<Tuple2<String, String>> pairs() {
        Arbitrary<List<String>> texts = PARTS.list().ofMaxSize(60);
        Arbitrary<Tuple2<String, String>> strangers = Combinators.combine(texts, texts)
                .as((from, to) -> Tuple.of(String.join("", from), String.join("", to)));
        Arbitrary<Tuple2<String, String>> relatives = Combinators.combine(texts, texts, texts, texts, texts)
                .as((start, removed, added, middle, end) -> Tuple.of(
                        String.join("", start)
                                + String.join("", removed)
                                + String.join("", middle)
                                + String.join("", end),
                        String.join("", start)
                                + String.join("", middle)
                                + String.join("", added)
                                + String.join("", end)));
        return Arbitraries.oneOf(strangers, relatives);
    }
}
