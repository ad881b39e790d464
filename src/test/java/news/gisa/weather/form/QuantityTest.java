package news.gisa.weather.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {
    /** The same value in a cell of CSV and behind a name in text. */
    private static BigDecimal read(String written) {
        BigDecimal cell = SnapshotCsv.read("station,temperature\n108,\"" + written + "\"\n")
                .readings()
                .get(0)
                .temperature();
        assertThat(Strip.read("서울 " + written + "\n").readings().get(0).temperature())
                .isEqualTo(cell);
        return cell;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4 | 4",
                "4℃ | 4",
                "4 ℃ | 4",
                "4°C | 4",
                "4 ° C | 4",
                "4ºC | 4",
                "4˚c | 4",
                "4도 | 4",
                "４ | 4",
                "４℃ | 4",
                "１２．５℃ | 12.5",
                "12,5 | 12.5",
                "+4 | 4",
                "＋４ | 4",
                "-4 | -4",
                "−4℃ | -4",
                "－４℃ | -4",
                "–4 | -4",
                "‐4.5°C | -4.5",
                "-0 | 0",
                "٤ | 4"
            })
    void temperatureIsReadAsPeopleWriteIt(String written, BigDecimal celsius) {
        assertThat(read(written)).isEqualByComparingTo(celsius);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "−", "–", "—", "－", "―"})
    void dashIsNothingMeasured(String written) {
        assertThat(read(written)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4℉",
                "4°F",
                "40K",
                "vier",
                "4도씨",
                "1e1",
                "0x4",
                "4..5",
                "4.5.6",
                "--4",
                "4-",
                "℃",
                "NaN",
                "1234567890"
            })
    void whatIsNoTemperatureIsRefusedInEachForm(String written) {
        assertThatThrownBy(() -> SnapshotCsv.read("station,temperature\n108,\"" + written + "\"\n"))
                .hasMessage("Expected degrees Celsius in the column temperature, not \"" + written + "\".");
        assertThatThrownBy(() -> Strip.read("서울 " + written)).hasMessageContaining("Expected a station");
    }

    @Test
    void spacesOfAnyKindStandAroundANumber() {
        assertThat(SnapshotCsv.read("station,temperature\n108,\u00A04\u3000℃\u00A0\n")
                        .readings()
                        .get(0)
                        .temperature())
                .isEqualByComparingTo("4");
        assertThat(Strip.read("서울\u3000４\u00A0℃\n인천：１\n백령\u00A0−1").readings())
                .extracting(entry -> entry.station() + entry.temperature())
                .containsExactly("서울4", "인천1", "백령-1");
    }

    @Test
    void otherColumnsAreReadLikewise() {
        var whole = SnapshotCsv.read(
                        "station,temperature,condition,sky,precipitation,humidity,windSpeed,windDirection\n"
                                + "108,-,６３,-,２.5㎜,８０％,10 m/s,２７０°\n112,,-,,–,−,-,－\n")
                .readings();
        assertThat(whole.get(0).temperature()).isNull();
        assertThat(whole.get(0).condition()).isEqualTo(63);
        assertThat(whole.get(0).sky()).isNull();
        assertThat(whole.get(0).precipitation()).isEqualByComparingTo("2.5");
        assertThat(whole.get(0).humidity()).isEqualTo(80);
        assertThat(whole.get(0).wind().speed()).isEqualByComparingTo("10");
        assertThat(whole.get(0).wind().direction()).isEqualTo(270);
        assertThat(whole.get(1).condition()).isNull();
        assertThat(whole.get(1).precipitation()).isNull();
        assertThat(whole.get(1).humidity()).isNull();
        assertThat(whole.get(1).wind()).isNull();
        for (String half : List.of("condition", "humidity", "windDirection")) {
            assertThatThrownBy(() -> SnapshotCsv.read("station,temperature," + half + "\n108,1,2.5\n"))
                    .hasMessageContaining("as a whole number in the column " + half);
        }
    }
}
