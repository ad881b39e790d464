package news.gisa.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import news.gisa.start.SampleManifest.WeatherEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleManifestTest {
    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();
    private static final List<WeatherEntry> WEATHER = SampleManifest.read(JSON).weather();

    /** A snapshot under a date is refused when it was measured on another in the site's zone. */
    @Test
    void weatherIsMeasuredOnItsDateWhereverTheSiteIs() {
        assertThat(WEATHER).hasSize(2);
        for (String name : ZoneId.getAvailableZoneIds()) {
            ZoneId zone = ZoneId.of(name);
            for (WeatherEntry entry : WEATHER) {
                assertThat(LocalDate.ofInstant(entry.instant(zone), zone))
                        .as(name)
                        .isEqualTo(entry.date());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Asia/Seoul, 2026-11-21T21:00:00Z",
        "UTC, 2026-11-22T06:00:00Z",
        "America/New_York, 2026-11-22T11:00:00Z",
        "Pacific/Pago_Pago, 2026-11-22T17:00:00Z",
        "Pacific/Kiritimati, 2026-11-21T16:00:00Z",
        "Asia/Kathmandu, 2026-11-22T00:15:00Z",
        "Australia/Lord_Howe, 2026-11-21T19:00:00Z",
        "America/St_Johns, 2026-11-22T09:30:00Z",
        "Pacific/Chatham, 2026-11-21T16:15:00Z",
        "-12:00, 2026-11-22T18:00:00Z",
        "Etc/GMT-14, 2026-11-21T16:00:00Z"
    })
    void weatherIsMeasuredAtItsTimeWhereverTheSiteIs(String zone, String instant) {
        assertThat(WEATHER.get(1).instant(ZoneId.of(zone))).isEqualTo(instant);
    }

    /** Where clocks go forward at midnight, and where a whole day was left out: the first instant behind. */
    @ParameterizedTest
    @CsvSource({
        "America/Santiago, 2026-09-06, 00:00, 2026-09-06T04:00:00Z, 2026-09-06",
        "Africa/Cairo, 2026-04-24, 00:30, 2026-04-23T22:30:00Z, 2026-04-24",
        "Asia/Beirut, 2026-03-29, 00:00, 2026-03-28T22:00:00Z, 2026-03-29",
        "America/New_York, 2026-11-01, 01:30, 2026-11-01T05:30:00Z, 2026-11-01",
        "Asia/Seoul, 2026-11-22, 23:59, 2026-11-22T14:59:00Z, 2026-11-22"
    })
    void timeThatClocksLeaveOutIsStillOnItsDate(
            String zone, LocalDate date, LocalTime time, Instant instant, LocalDate day) {
        Instant found = new WeatherEntry(date, time, null, null).instant(ZoneId.of(zone));
        assertThat(found).isEqualTo(instant);
        assertThat(LocalDate.ofInstant(found, ZoneId.of(zone))).isEqualTo(day);
    }
}
