package news.gisa.http.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import news.gisa.http.problem.FieldError;
import news.gisa.http.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstantsTest {
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    record Plan(@NotNull Instant at, List<Instant> others, Integer count) {}

    private static Plan read(ObjectNode members, ZoneId zone) {
        ObjectMapper json = new ObjectMapper().findAndRegisterModules();
        new StrictJson().customize(json);
        try (ValidatorFactory validation = Validation.buildDefaultValidatorFactory()) {
            return new Inputs(json, validation.getValidator()).untyped(members, Plan.class, zone);
        }
    }

    private static ObjectNode at(String text) {
        return JsonNodeFactory.instance.objectNode().put("at", text);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-25T09:00, 2026-11-25T00:00:00Z",
        "2026-11-25 09:00, 2026-11-25T00:00:00Z",
        "2026-11-25t09:00, 2026-11-25T00:00:00Z",
        "2026-11-25T09:00:30, 2026-11-25T00:00:30Z",
        "2026-11-25 09:00:30.1239, 2026-11-25T00:00:30.123Z",
        "2026-11-25T00:00, 2026-11-24T15:00:00Z",
        "2026-11-25T09:00Z, 2026-11-25T09:00:00Z",
        "2026-11-25 09:00Z, 2026-11-25T09:00:00Z",
        "2026-11-25T09:00+01:00, 2026-11-25T08:00:00Z",
        "2026-11-25 09:00:00-05:00, 2026-11-25T14:00:00Z",
        "2987-08-08T02:30, 2987-08-07T17:30:00Z",
        "1988-05-08T03:00, 1988-05-07T17:00:00Z",
    })
    void timeWithoutOffsetIsTheZones(String text, Instant expected) {
        assertThat(Instants.parse(text, SEOUL)).isEqualTo(expected);
        assertThat(read(at(text), SEOUL).at()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "Asia/Seoul, 1988-05-08T02:00, 1988-05-08T02:00+09:00, 1988-05-08T02:00+10:00",
        "Asia/Seoul, 1988-05-08 02:30:15.5, 1988-05-08T02:30:15.500+09:00, 1988-05-08T02:30:15.500+10:00",
        "Asia/Seoul, 1988-05-08T02:59:59, 1988-05-08T02:59:59+09:00, 1988-05-08T02:59:59+10:00",
        "Europe/Berlin, 2027-03-28T02:30, 2027-03-28T02:30+01:00, 2027-03-28T02:30+02:00",
    })
    void skippedTimeIsRefusedWithBothReadings(String zone, String text, String before, String after) {
        String time = before.substring(0, before.length() - 6);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Instants.parse(text, ZoneId.of(zone)))
                .withMessage("There is no " + time + " in " + zone + ", whose clocks skip it: either " + before + " or "
                        + after + ". Write the one that is meant, with its offset.");
        assertThat(Instants.parse(before).plusSeconds(-3600)).isEqualTo(Instants.parse(after));
    }

    @ParameterizedTest
    @CsvSource({
        "Asia/Seoul, 1988-10-09T02:00, 1988-10-09T02:00+10:00, 1988-10-09T02:00+09:00",
        "Asia/Seoul, 1988-10-09 02:59, 1988-10-09T02:59+10:00, 1988-10-09T02:59+09:00",
        "Europe/Berlin, 2027-10-31T02:30, 2027-10-31T02:30+02:00, 2027-10-31T02:30+01:00",
    })
    void repeatedTimeIsRefusedWithBothReadings(String zone, String text, String before, String after) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Instants.parse(text, ZoneId.of(zone)))
                .withMessage(before.substring(0, before.length() - 6) + " comes twice in " + zone
                        + ", whose clocks repeat it: either " + before + " or " + after
                        + ". Write the one that is meant, with its offset.");
        assertThat(Instants.parse(before).plusSeconds(3600)).isEqualTo(Instants.parse(after));
    }

    @ParameterizedTest
    @CsvSource({
        "1988-05-08T01:59:59, 1988-05-07T16:59:59Z",
        "1988-05-08T03:00, 1988-05-07T17:00:00Z",
        "1988-10-09T01:59:59, 1988-10-08T15:59:59Z",
        "1988-10-09T03:00, 1988-10-08T18:00:00Z",
    })
    void timesBesideTheChangeAreClear(String text, Instant expected) {
        assertThat(Instants.parse(text, SEOUL)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-11-25",
                "2026-11-25 ",
                "2026-11-25T",
                "2026-11-25T09",
                "2026-11-25T24:00",
                "2026-11-31T09:00",
                "2026-11-25  09:00",
                "2026-11-25T09:00 +09:00",
                "2026-11-25T09:00[Asia/Seoul]",
                "2026-11-25T09:00+09:00[Asia/Seoul]",
                "2026-11-25 9:00",
                "25.11.2026 09:00",
                "20261125T0900",
                "1795564800",
                "tomorrow"
            })
    void anythingElseIsRefusedInTheSameWords(String text) {
        String words = Instants.EXPECTED + ", not \"" + text + "\".";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Instants.parse(text, SEOUL))
                .withMessage(words);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Instants.parse(text))
                .withMessage(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-25T09:00", "2026-11-25 09:00", "2026-11-25 09:00Z", "2026-11-25T09:00:00.5"})
    void withoutAZoneTheOffsetIsNeeded(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Instants.parse(text))
                .withMessage(Instants.EXPECTED + ", not \"" + text + "\".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1599-12-31T23:59", "3000-01-01 00:00", "0000-01-01T00:00", "+12026-01-01T00:00"})
    void yearsAreBoundedInTheZoneToo(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Instants.parse(text, SEOUL))
                .withMessageStartingWith("The year must be between 1600 and 2999");
    }

    @Test
    void placeOfTheFaultIsNamed() {
        ObjectNode members = at("2026-11-25 09:00").put("count", "3");
        members.putArray("others").add("2026-11-26T09:00").add("2027-10-31T02:30");
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> read(members, berlin));
        assertThat(refused.toProblem("/").errors())
                .containsExactly(FieldError.at(
                        "/others/1",
                        "2027-10-31T02:30 comes twice in Europe/Berlin, whose clocks repeat it: either"
                                + " 2027-10-31T02:30+02:00 or 2027-10-31T02:30+01:00. Write the one that is meant, with its"
                                + " offset."));
    }
}
