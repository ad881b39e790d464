package news.gisa.start;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeatherSettingsTest {
    private static void check(Map<String, String> settings) {
        new Settings(new SmallRyeConfigBuilder()
                        .addDiscoveredConverters()
                        .withSources(new PropertiesConfigSource(settings, "test", 100))
                        .build())
                .check();
    }

    @ParameterizedTest
    @CsvSource({
        "gisa.weather.provider, bbc, 'Bad value of GISA_WEATHER_PROVIDER: expected one of [none, open-meteo, kma].'",
        "gisa.weather.provider, kma, 'Bad value of GISA_WEATHER_KMA_KEY: expected the key'",
        "gisa.weather.valid-for, soon, 'Bad value of GISA_WEATHER_VALID_FOR: '",
        "gisa.weather.fetch-every, 0s, 'Bad value of GISA_WEATHER_FETCH_EVERY: expected a time such as 10m'",
        "gisa.weather.kma-url, nowhere, 'Bad value of GISA_WEATHER_KMA_URL: expected an absolute'",
        "gisa.weather.kma-kee, x, 'Unknown setting GISA_WEATHER_KMA_KEE'"
    })
    void badSettingStopsTheStartWithOneLine(String name, String value, String line) {
        assertThatThrownBy(() -> check(Map.of(name, value)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith(line);
    }

    @Test
    void oneSettingSwitchesAProviderOn() {
        assertThatCode(() -> {
                    check(Map.of("gisa.weather.provider", "open-meteo"));
                    check(Map.of("gisa.weather.provider", "kma", "gisa.weather.kma-key", "x"));
                })
                .doesNotThrowAnyException();
    }
}
