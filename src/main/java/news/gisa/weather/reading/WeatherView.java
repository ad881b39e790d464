package news.gisa.weather.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.stream.Collectors;
import news.gisa.http.problem.ProblemException;
import news.gisa.site.SiteConfig;
import news.gisa.text.LanguageTags;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a snapshot is to be shown: in which units and in which language. */
public record WeatherView(Units units, Language language) {
    /** @param language null for the site's */
    public static WeatherView of(Units units, Language language, SiteConfig site) {
        return new WeatherView(units, language == null ? Language.of(site.language()) : language);
    }

    /** As values are stored, in the site's language. */
    public static WeatherView usual(SiteConfig site) {
        return of(Units.metric, null, site);
    }

    /** Words for a WMO code; null for null. */
    public String conditionText(Integer code) {
        return Conditions.text(code, language);
    }

    /** A temperature in these units as pages print it, a dash where there is none. */
    public String printed(BigDecimal temperature) {
        return temperature == null ? "-" : temperature.toPlainString() + (units == Units.metric ? "℃" : "℉");
    }

    /** Those of the stored values, or those of the United States. */
    @Schema(name = "WeatherUnitSystem")
    public enum Units {
        metric,
        imperial;

        private static final BigDecimal INCHES_IN_MM = new BigDecimal("25.4");
        private static final BigDecimal MPH_IN_MPS = new BigDecimal("0.44704");
        private static final BigDecimal DEGREES = new BigDecimal("1.8");
        private static final BigDecimal FREEZING = new BigDecimal("32");

        /** To a tenth. */
        public BigDecimal temperature(BigDecimal celsius) {
            return celsius == null || this == metric
                    ? plain(celsius)
                    : plain(celsius.multiply(DEGREES).add(FREEZING).setScale(1, RoundingMode.HALF_UP));
        }

        /** Millimetres to a tenth, inches to a hundredth. */
        public BigDecimal precipitation(BigDecimal millimetres) {
            return millimetres == null || this == metric
                    ? plain(millimetres)
                    : plain(millimetres.divide(INCHES_IN_MM, 2, RoundingMode.HALF_UP));
        }

        /** To a tenth. */
        BigDecimal windSpeed(BigDecimal metresASecond) {
            return metresASecond == null || this == metric
                    ? plain(metresASecond)
                    : plain(metresASecond.divide(MPH_IN_MPS, 1, RoundingMode.HALF_UP));
        }

        /** 4 rather than 4.0, as pages print it. */
        private static BigDecimal plain(BigDecimal value) {
            if (value == null) {
                return null;
            }
            BigDecimal stripped = value.stripTrailingZeros();
            return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        }
    }

    /** The languages that there are words for. */
    public enum Language {
        ko,
        en;

        /** @param tag BCP 47 */
        static Language of(String tag) {
            return LanguageTags.language(tag).equals(ko.name()) ? ko : en;
        }

        /**
         * The one that a reader's language leads to: that of {@code ko-KR} is {@code ko} (lookup, RFC 4647 section 3.4).
         *
         * @param tag null for none
         * @throws ProblemException where there are no words for it
         */
        public static Language asked(String tag) {
            if (tag == null) {
                return null;
            }
            return Arrays.stream(values())
                    .filter(it -> LanguageTags.fault(tag).isEmpty() && it.name().equals(LanguageTags.language(tag)))
                    .findFirst()
                    .orElseThrow(() -> ProblemException.badParameter(
                            "lang",
                            "Expected one of "
                                    + Arrays.stream(values())
                                            .map(Language::name)
                                            .collect(Collectors.joining(", "))
                                    + ", in any case, with or without a region."));
        }
    }
}
