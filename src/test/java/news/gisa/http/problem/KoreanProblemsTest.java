package news.gisa.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KoreanProblemsTest {
    private static final Path RESOURCES = Path.of("src/main/resources");

    /** Which of two it would have to be depends on how the value sounds. */
    private static final Pattern PARTICLE_BEHIND_A_VALUE =
            Pattern.compile("\\{\\d!?}[\"”’]?(은|는|이|가|을|를|과|와|으로|로|이라|라|이나|나)(?=[\\s.,;:)]|$)");

    /** Sentences in which words stand for 1, and not a value. They are among the examples below. */
    private static final Set<String> PUT_TOGETHER = Set.of(
            "At most 1 1 a minute 1.",
            "Line 1: 1",
            "There is no 1 1.",
            "You may not comment here1",
            "1, or a date such as 2024-11-23.",
            "Expected 1.",
            "The body is larger than the 1 bytes accepted here1.",
            "Not taken here: 1.",
            "1 Ask whoever sent it for a new one.",
            "1: 1",
            "Expected the columns station,temperature and, if wanted, condition, sky, precipitation, humidity, windSpeed,"
                    + " windDirection, quality; not 1.",
            "The column 1 is there more than once: keep one.",
            "Expected 1 in the column 1, not 1.",
            "Expected a station and degrees Celsius such as \"서울 4℃\", not 1.",
            "1 Latitude ends at 90 degrees, longitude at 180.");

    @ParameterizedTest
    @EnumSource
    void everyKindHasAKoreanTitleAndDescription(ProblemType type) {
        assertThat(KoreanProblems.of(type.title())).isPresent();
        assertThat(KoreanProblems.of(type.title() + ".")).isPresent();
        assertThat(KoreanProblems.of(type.description())).isPresent();
    }

    @Test
    void everySentenceOfTheSourceHasItsKorean() {
        List<ThrowSites.Sentence> sentences = ThrowSites.sentences();
        assertThat(sentences).hasSizeGreaterThan(250);
        assertThat(sentences.stream()
                        .map(ThrowSites.Sentence::text)
                        .filter(text -> KoreanProblems.of(text).isEmpty()))
                .containsExactlyInAnyOrderElementsOf(PUT_TOGETHER);
    }

    @Test
    void everyMessageOfBeanValidationHasItsKorean() throws IOException {
        Properties messages = new Properties();
        try (Reader file = Files.newBufferedReader(RESOURCES.resolve("ValidationMessages.properties"))) {
            messages.load(file);
        }
        assertThat(messages.values())
                .isNotEmpty()
                .allSatisfy(message -> assertThat(
                                KoreanProblems.of(message.toString().replaceAll("\\{\\w+}", "1")))
                        .as(message.toString())
                        .isPresent());
    }

    @Test
    void noParticleFollowsAValue() throws IOException {
        assertThat(Files.readAllLines(RESOURCES.resolve("problems/ko.txt")))
                .noneMatch(line -> PARTICLE_BEHIND_A_VALUE.matcher(line).find());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "There is no article 없는-기사 here. | 여기에 이런 기사는 없습니다: 없는-기사.",
                "Expected a whole number. | 올바른 값: 정수.",
                "Expected at most 100. | 100 이하여야 합니다.",
                "Expected one of newest, oldest, not \"x\". | 올바른 값: 다음 가운데 하나 - newest, oldest. 받은 값: \"x\".",
                "Expected 1 to 50 tags. | 태그는 1개 이상 50개 이하여야 합니다.",
                "At most 5 comments a minute from one address. | 댓글: 한 주소에서 1분에 5건까지입니다.",
                "Line 3: there is no directive \"x\": known directives are ad and embed; a line of text that starts with :: is written with \\:: instead | 3행: 이런 지시어는 없습니다: \"x\". 쓸 수 있는 지시어는 ad와 embed입니다. ::로 시작하는 글은 \\::로 쓰십시오",
                "Not taken here: nothing is compared with it; leave it out. | 여기서는 받지 않습니다. 비교할 대상이 없으니 빼십시오.",
                "There is no tag 로봇. | 이런 태그는 없습니다: 로봇.",
                "There is no author 로봇. | 이런 필자는 없습니다: 로봇.",
                "There is no section 로봇. | 이런 섹션은 없습니다: 로봇.",
                "You may not comment here. | 여기에 댓글을 쓸 수 없습니다.",
                "You may not comment here until 2026-12-01T00:00:00Z. | 다음 시각까지 여기에 댓글을 쓸 수 없습니다: 2026-12-01T00:00:00Z.",
                "Expected true or false. | 올바른 값: true 또는 false.",
                "The body is larger than the 4096 bytes accepted here. | 본문이 여기서 받는 4096바이트보다 큽니다.",
                "The body is larger than the 4096 bytes accepted here without a token. | 본문이 토큰 없이 받는 4096바이트보다 큽니다.",
                "The article was taken back. Ask whoever sent it for a new one. | 기사를 거두어들였습니다. 보낸 사람에게 새 링크를 청하십시오.",
                "The column \"sky\" is there more than once: keep one. | 열이 여러 번 있습니다: \"sky\". 하나만 남기십시오.",
                "Expected a station and degrees Celsius such as \"서울 4℃\", not \"서울\". | \"서울 4℃\"처럼 관측소와 섭씨온도가 와야 합니다. 받은 값: \"서울\".",
                "Expected degrees north and east such as 37.5,127.0. Latitude ends at 90 degrees, longitude at 180. | 37.5,127.0처럼 북위와 동경이 와야 합니다. 위도는 90도, 경도는 180도까지입니다.",
                "windSpeed: Expected 0 to 150 metres a second. | windSpeed: 초속 0미터 이상 150미터 이하여야 합니다.",
                "Expected a WMO code as a whole number in the column condition, not \"x\". | condition 열의 올바른 값: WMO 코드(정수). 받은 값: \"x\".",
                "2 faults, see errors. | 문제가 2건 있습니다. errors에 하나씩 적었습니다."
            })
    void valuesAreCarriedOver(String english, String korean) {
        assertThat(KoreanProblems.of(english)).contains(korean);
    }

    @Test
    void problemIsTranslatedAsAWholeOrNotAtAll() {
        Problem known = ProblemException.invalid(List.of(
                        FieldError.at("/deck/2", "Given twice."),
                        FieldError.parameter("limit", "Expected at least 1.")))
                .with("limit", 7)
                .toProblem("/x");
        assertThat(KoreanProblems.of(known)).hasValueSatisfying(korean -> {
            assertThat(korean.type()).isEqualTo("/problems/validation");
            assertThat(korean.title()).isEqualTo("요청이 올바르지 않습니다");
            assertThat(korean.status()).isEqualTo(400);
            assertThat(korean.instance()).isEqualTo("/x");
            assertThat(korean.extensions()).isEqualTo(Map.of("limit", 7));
            assertThat(korean.errors())
                    .containsExactly(
                            FieldError.at("/deck/2", "두 번 주어졌습니다."), FieldError.parameter("limit", "1 이상이어야 합니다."));
        });
        Problem half = ProblemException.invalid(
                        List.of(FieldError.at("/a", "Given twice."), FieldError.at("/b", "Nobody knows.")))
                .toProblem("/x");
        assertThat(KoreanProblems.of(half)).isEmpty();
    }
}
