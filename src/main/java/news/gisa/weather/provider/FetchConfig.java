package news.gisa.weather.provider;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import news.gisa.site.PublicUrl;

/** Where weather is fetched from. */
@ConfigMapping(prefix = "gisa.weather")
public interface FetchConfig {
    /** Who is asked for the weather; nobody by default. */
    @WithDefault("none")
    Source provider();

    /** How often the provider is asked. */
    @WithDefault("10m")
    Duration fetchEvery();

    /** How long the provider may take to answer. */
    @WithDefault("10s")
    Duration fetchTimeout();

    /** Key of the KMA API hub; needed for {@code kma} only. */
    Optional<String> kmaKey();

    /** Where the KMA API hub is. */
    @WithDefault("https://apihub.kma.go.kr")
    PublicUrl kmaUrl();

    /** Where Open-Meteo is. */
    @WithDefault("https://api.open-meteo.com")
    PublicUrl openMeteoUrl();

    /** The providers that there are. */
    enum Source {
        none("none"),
        open_meteo("open-meteo"),
        kma("kma");

        private final String word;

        Source(String word) {
            this.word = word;
        }

        /** As it is written in a setting. */
        @Override
        public String toString() {
            return word;
        }
    }
}
