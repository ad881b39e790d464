package news.gisa.comment.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.gisa.comment.PolicyMode;
import news.gisa.comment.Texts;
import news.gisa.comment.rule.Submission.Recent;
import news.gisa.text.WordList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RulesTest {
    private static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");
    private static final String LONG = "이 기사에 대해 할 말이 조금 있습니다.";

    private static Submission text(String text) {
        return new Submission("이름", text, null, PolicyMode.open, false, List.of(), 0, NOW);
    }

    private static Submission recent(String text, Recent... recent) {
        return new Submission("이름", text, null, PolicyMode.open, false, List.of(recent), 0, NOW);
    }

    static Stream<Arguments> judged() {
        WordRule words = new WordRule(new WordList(List.of("멍텅구리")), Verdict.reject, null);
        return Stream.of(
                Arguments.of(new LinkRule(2), text("https://a.example www.b.example"), null),
                Arguments.of(new LinkRule(2), text("HTTPS://a.example http://b.example <a href=c>"), Verdict.hold),
                Arguments.of(new LinkRule(2), text("http://a.example ".repeat(11)), Verdict.spam),
                Arguments.of(new LengthRule(10), text("열 글자까지는 된다"), null),
                Arguments.of(new LengthRule(10), text("열한 글자는 안 된다"), Verdict.hold),
                Arguments.of(new LengthRule(10), text("!!! …"), Verdict.hold),
                Arguments.of(new LengthRule(10), text("👍"), null),
                Arguments.of(new ShoutingRule(), text("THE QUICK BROWN FOX JUMPS"), Verdict.hold),
                Arguments.of(new ShoutingRule(), text("NASA, ESA and JAXA sent it to orbit"), null),
                Arguments.of(new ShoutingRule(), text("와아아아아아아아아아아아"), Verdict.hold),
                Arguments.of(new ShoutingRule(), text("ㅋㅋㅋㅋㅋㅋㅋㅋㅋㅋㅋㅋㅋㅋㅋ 재밌다"), null),
                Arguments.of(new ShoutingRule(), text("ㅋ".repeat(40)), Verdict.hold),
                Arguments.of(words, text("멍.텅.구.리"), Verdict.reject),
                Arguments.of(words, text("멍하니"), null),
                Arguments.of(
                        words,
                        new Submission("멍텅구리", "글", null, PolicyMode.open, false, List.of(), 0, NOW),
                        Verdict.reject),
                Arguments.of(
                        new TrapRule(),
                        new Submission("로봇", "글", "x", PolicyMode.open, false, List.of(), 0, NOW),
                        Verdict.spam),
                Arguments.of(new TrapRule(), text("글"), null),
                Arguments.of(
                        new RepetitionRule(), recent(LONG + "!", new Recent(NOW, Texts.digest(LONG))), Verdict.hold),
                Arguments.of(new RepetitionRule(), recent("네!", new Recent(NOW, Texts.digest("네"))), null),
                Arguments.of(
                        new RepetitionRule(),
                        new Submission("이름", LONG, null, PolicyMode.open, false, List.of(), 5, NOW),
                        Verdict.spam),
                Arguments.of(
                        new PolicyRule(),
                        new Submission("이름", "글", null, PolicyMode.pre_moderated, true, List.of(), 0, NOW),
                        Verdict.hold),
                Arguments.of(
                        new PolicyRule(),
                        new Submission("이름", "글", null, PolicyMode.first_time_pre_moderated, false, List.of(), 0, NOW),
                        Verdict.hold),
                Arguments.of(
                        new PolicyRule(),
                        new Submission("이름", "글", null, PolicyMode.first_time_pre_moderated, true, List.of(), 0, NOW),
                        null));
    }

    @ParameterizedTest
    @MethodSource("judged")
    void ruleJudges(Rule rule, Submission submission, Verdict expected) {
        assertThat(rule.check(submission).map(Finding::verdict).orElse(null)).isEqualTo(expected);
        assertThat(rule.check(submission).map(Finding::detail).filter(String::isBlank))
                .isEmpty();
    }

    @Test
    void speedCountsTheLastMinuteOnly() {
        SpeedRule rule = new SpeedRule(3);
        Recent[] lately = IntStream.range(0, 3)
                .mapToObj(i -> new Recent(NOW.minusSeconds(10L * i), ""))
                .toArray(Recent[]::new);
        assertThat(rule.check(recent("글", lately)).map(Finding::verdict)).contains(Verdict.hold);
        Recent[] before = IntStream.range(0, 9)
                .mapToObj(i -> new Recent(NOW.minusSeconds(60L + i), ""))
                .toArray(Recent[]::new);
        assertThat(rule.check(recent("글", before))).isEmpty();
    }
}
