package news.gisa.weather.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlausibilityTest {
    @ParameterizedTest
    @CsvSource({
        "37.5714, -50, true",
        "37.5714, -47.6, true",
        "37.5714, -47.5, false",
        "37.5714, -32.6, false",
        "37.5714, 41.0, false",
        "37.5714, 57, false",
        "37.5714, 57.1, true",
        "37.5714, 60, true",
        "33.5141, -45, true",
        "0, -11, true",
        "-33.9, 45, false",
        "-33.9, -44, true",
        // What was measured, from Death Valley to Oymyakon.
        "36.4623, 56.7, false",
        "50.2333, 49.6, false",
        "67.5500, 38.0, false",
        "53.4800, -53.0, false",
        "50.1000, -55.3, false",
        "63.4600, -67.7, false",
        "82.5000, 30, true",
        "-90, -82.8, false"
    })
    void temperatureIsUnlikeAPlaceBeyondWhatItsLatitudeHas(BigDecimal latitude, BigDecimal celsius, boolean unlike) {
        assertThat(Plausibility.isUnlike(celsius, latitude)).isEqualTo(unlike);
    }
}
