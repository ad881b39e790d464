package news.gisa.weather.provider;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import news.gisa.weather.reading.Reading;
import news.gisa.weather.snapshot.Observation;

/**
 * Reads hourly observations as the API hub writes them: lines of 46 columns between {@code #START7777} and {@code #7777END}.
 * What was not measured is -9, -9.0, -99 or -99.0, and never 0. Of temperatures only what is below every possible one is
 * missing: nine degrees below zero are a common morning.
 */
final class KmaAnswer {
    static final String SOURCE = "기상청";

    private static final String START = "#START7777";
    private static final String END = "#7777END";
    private static final ZoneOffset KOREA = ZoneOffset.ofHours(9);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMddHHmm");
    private static final BigDecimal NO_TEMPERATURE = new BigDecimal("-90");
    private static final BigDecimal TEN = BigDecimal.TEN;

    /** Columns, counted from 0. */
    private static final int TM = 0;

    private static final int STN = 1;
    private static final int WD = 2;
    private static final int WS = 3;
    private static final int TA = 11;
    private static final int HM = 13;
    private static final int RN = 15;
    private static final int WC = 22;
    private static final int CA_TOT = 25;

    private KmaAnswer() {}

    private record Row(Instant time, String station, String[] columns) {
        BigDecimal number(int column) {
            return new BigDecimal(columns[column]);
        }

        /** What cannot be negative. */
        BigDecimal measured(int column) {
            BigDecimal value = number(column);
            return value.signum() < 0 ? null : value;
        }

        BigDecimal temperature() {
            BigDecimal value = number(TA);
            return value.compareTo(NO_TEMPERATURE) < 0 ? null : value;
        }

        /** Thirty-six directions, of which 36 is north and 0 a calm; tenths of the sky. */
        private static BigDecimal tenfold(BigDecimal value) {
            return value == null ? null : value.multiply(TEN);
        }

        Reading reading() {
            return new ReadingCheck(station)
                    .temperature(temperature())
                    .condition(measured(WC))
                    .sky(tenfold(measured(CA_TOT)))
                    .precipitation(measured(RN))
                    .humidity(measured(HM))
                    .wind(measured(WS), tenfold(measured(WD)))
                    .as(Reading.Quality.good);
        }
    }

    /** @param stations numbers that were asked for; those of which nothing came are missing */
    static Observation read(byte[] answer, List<String> stations) {
        String text = new String(answer, StandardCharsets.ISO_8859_1);
        if (!text.contains(START)) {
            throw new FetchFailure("its answer is not the table that was asked for");
        }
        if (!text.contains(END)) {
            throw new FetchFailure("its answer breaks off");
        }
        List<Row> rows = new ArrayList<>();
        text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> rows.add(row(line)));
        Instant latest = rows.stream()
                .map(Row::time)
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> new FetchFailure("its answer has no observation"));
        Map<String, Reading> readings = rows.stream()
                .filter(row -> row.time().equals(latest))
                .collect(Collectors.toMap(Row::station, Row::reading, (first, again) -> again));
        return new Observation(
                latest,
                SOURCE,
                stations.stream()
                        .map(station -> readings.getOrDefault(station, Reading.missing(station)))
                        .toList());
    }

    private static Row row(String line) {
        String[] columns = line.strip().split("\\s+");
        if (columns.length <= CA_TOT) {
            throw new FetchFailure("its table has too few columns");
        }
        try {
            Row row = new Row(LocalDateTime.parse(columns[TM], TIME).toInstant(KOREA), columns[STN], columns);
            row.reading();
            return row;
        } catch (DateTimeException | NumberFormatException e) {
            throw new FetchFailure("its table has a value of another kind");
        }
    }
}
