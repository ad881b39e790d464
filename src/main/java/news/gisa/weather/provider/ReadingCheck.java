package news.gisa.weather.provider;

import java.math.BigDecimal;
import java.math.RoundingMode;
import news.gisa.weather.reading.Reading;
import news.gisa.weather.reading.Reading.Quality;
import news.gisa.weather.reading.Reading.Sky;

/**
 * Puts a reading together of what a provider said. What cannot be true is left out, and makes the reading suspect; what is
 * missing stays null.
 */
final class ReadingCheck {
    private static final int FULL_CIRCLE = 360;

    private final String station;
    private boolean suspect;
    private BigDecimal temperature;
    private Integer condition;
    private Sky sky;
    private BigDecimal precipitation;
    private Integer humidity;
    private BigDecimal windSpeed;
    private Integer windDirection;

    ReadingCheck(String station) {
        this.station = station;
    }

    ReadingCheck temperature(BigDecimal celsius) {
        temperature = tenths(within(celsius, -90, 60));
        return this;
    }

    ReadingCheck condition(BigDecimal code) {
        condition = whole(within(code, 0, 99));
        return this;
    }

    /** @param cover percent */
    ReadingCheck sky(BigDecimal cover) {
        sky = Sky.of(whole(within(cover, 0, 100)));
        return this;
    }

    ReadingCheck precipitation(BigDecimal millimetres) {
        precipitation = tenths(within(millimetres, 0, 500));
        return this;
    }

    ReadingCheck humidity(BigDecimal percent) {
        humidity = whole(within(percent, 0, 100));
        return this;
    }

    /** A direction is known only of a wind that blows. */
    ReadingCheck wind(BigDecimal metresASecond, BigDecimal degrees) {
        windSpeed = tenths(within(metresASecond, 0, 150));
        Integer direction = whole(within(degrees, 0, FULL_CIRCLE));
        boolean blows = windSpeed != null && windSpeed.signum() > 0;
        windDirection = blows && direction != null ? (Integer) (direction % FULL_CIRCLE) : null;
        return this;
    }

    /** @param usual of a reading that has something, and nothing that cannot be true */
    Reading as(Quality usual) {
        boolean empty = temperature == null
                && condition == null
                && sky == null
                && precipitation == null
                && humidity == null
                && windSpeed == null;
        return new Reading(
                station,
                temperature,
                condition,
                sky,
                precipitation,
                humidity,
                windSpeed,
                windDirection,
                suspect ? Quality.suspect : empty ? Quality.missing : usual);
    }

    private BigDecimal within(BigDecimal value, int min, int max) {
        if (value == null) {
            return null;
        }
        boolean possible =
                value.compareTo(BigDecimal.valueOf(min)) >= 0 && value.compareTo(BigDecimal.valueOf(max)) <= 0;
        suspect |= !possible;
        return possible ? value : null;
    }

    private static BigDecimal tenths(BigDecimal value) {
        return value == null ? null : value.setScale(1, RoundingMode.HALF_UP);
    }

    private static Integer whole(BigDecimal value) {
        return value == null ? null : value.setScale(0, RoundingMode.HALF_UP).intValueExact();
    }
}
