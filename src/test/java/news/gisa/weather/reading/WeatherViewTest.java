package news.gisa.weather.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import news.gisa.weather.reading.WeatherView.Language;
import news.gisa.weather.reading.WeatherView.Units;
import org.junit.jupiter.api.Test;

class WeatherViewTest {
    @Test
    void unitsAreThoseOfTheUnitedStates() {
        assertThat(Units.imperial.temperature(new BigDecimal("-40.0"))).isEqualTo(new BigDecimal("-40"));
        assertThat(Units.imperial.temperature(new BigDecimal("0.1"))).isEqualTo(new BigDecimal("32.2"));
        assertThat(Units.imperial.precipitation(new BigDecimal("25.4"))).isEqualTo(new BigDecimal("1"));
        assertThat(Units.imperial.windSpeed(new BigDecimal("10.0"))).isEqualTo(new BigDecimal("22.4"));
        assertThat(Units.imperial.temperature(null)).isNull();
        assertThat(Units.metric.temperature(new BigDecimal("10.0")).toString()).isEqualTo("10");
    }

    @Test
    void everyCodeHasWordsInBothLanguages() {
        WeatherView korean = new WeatherView(Units.metric, Language.ko);
        WeatherView english = new WeatherView(Units.metric, Language.en);
        for (int code = 0; code < 100; code++) {
            assertThat(korean.conditionText(code)).isNotBlank();
            assertThat(english.conditionText(code)).isNotBlank();
        }
        assertThat(english.conditionText(null)).isNull();
        assertThat(korean.conditionText(63)).isEqualTo("비");
        assertThat(english.conditionText(96)).isEqualTo("Thunderstorm with hail");
        assertThat(Language.of("en-GB")).isEqualTo(Language.en);
        assertThat(Language.of("ko-KR")).isEqualTo(Language.ko);
    }
}
