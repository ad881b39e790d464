package news.gisa.weather.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import news.gisa.weather.reading.WeatherView;
import news.gisa.weather.reading.WeatherView.Language;
import news.gisa.weather.reading.WeatherView.Units;
import news.gisa.weather.snapshot.SnapshotInput;
import news.gisa.weather.snapshot.SnapshotResponse;
import news.gisa.weather.snapshot.SnapshotResponse.Measured;
import news.gisa.weather.station.Station;
import news.gisa.weather.station.StationFixtures;
import news.gisa.weather.station.StationInput;
import news.gisa.weather.station.StationNames;
import news.gisa.weather.station.StationResponse;

class StripTest {
    record Written(String name, String label, String latin, Integer tenths) {}

    /** Also names that look like a part of the strip itself, or like the number of another station. */
    @Provide
    Arbitrary<List<Written>> written() {
        Arbitrary<String> names = Arbitraries.oneOf(
                Arbitraries.of("서울", "- 섬", "•", "7", "1 2℃", "a: 3", "S1", "-", "백령도", "Seoul -"),
                Arbitraries.strings()
                        .withChars('가', '나', ' ', ':', '-', '4', '℃', '*', 'S', '1')
                        .ofMinLength(1)
                        .ofMaxLength(60)
                        .filter(name -> !name.isBlank()));
        return Combinators.combine(
                        names,
                        names,
                        names.injectNull(0.3),
                        Arbitraries.integers().between(-900, 600).injectNull(0.2))
                .as(Written::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    @Property(tries = 300)
    void whatIsWrittenIsReadAsTheSameReadings(@ForAll("written") List<Written> written, @ForAll Language language) {
        List<Station> stations = new ArrayList<>();
        List<Measured> readings = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            Written one = written.get(i);
            Station station = StationFixtures.station(
                    "S" + i, new StationInput(one.name(), one.label(), one.latin(), BigDecimal.ONE, BigDecimal.ONE, i));
            stations.add(station);
            BigDecimal temperature = one.tenths() == null ? null : BigDecimal.valueOf(one.tenths(), 1);
            readings.add(new Measured(
                    StationResponse.of(station),
                    Units.metric.temperature(temperature),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null));
        }
        StationNames names = StationFixtures.names(stations);
        SnapshotInput read = Strip.read(Strip.write(snapshot(readings, language), names));
        assertThat(read.readings())
                .extracting(entry -> names.code(entry.station()).orElseThrow())
                .containsExactlyElementsOf(stations.stream().map(Station::code).toList());
        for (int i = 0; i < readings.size(); i++) {
            BigDecimal expected = readings.get(i).temperature();
            BigDecimal actual = read.readings().get(i).temperature();
            assertThat(actual == null ? null : actual.stripTrailingZeros())
                    .isEqualTo(expected == null ? null : expected.stripTrailingZeros());
        }
    }

    private static SnapshotResponse snapshot(List<Measured> readings, Language language) {
        return new SnapshotResponse(
                LocalDate.EPOCH,
                null,
                null,
                Instant.EPOCH,
                true,
                null,
                1,
                null,
                readings,
                new WeatherView(Units.metric, language),
                "1");
    }
}
