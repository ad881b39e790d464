package news.gisa.weather;

import java.util.List;
import java.util.stream.Stream;

/** The history of a station as CSV (RFC 4180): a row a reading, or a row an hour or a day. */
final class CsvHistory {
    private CsvHistory() {}

    static String write(List<?> items) {
        CsvText csv = new CsvText();
        if (!items.isEmpty() && items.get(0) instanceof ReadingSpan) {
            csv.row(Stream.concat(
                            Stream.of("from", "to", "count"),
                            Stream.of("temperature", "precipitation", "humidity", "windSpeed")
                                    .flatMap(name -> Stream.of(name + "Min", name + "Max", name + "Mean")))
                    .toArray());
        } else {
            csv.row(
                    "date",
                    "observedAt",
                    "temperature",
                    "condition",
                    "sky",
                    "precipitation",
                    "humidity",
                    "windSpeed",
                    "windDirection",
                    "quality");
        }
        items.forEach(
                item -> csv.row(item instanceof ReadingSpan span ? values(span) : values((ReadingResponse) item)));
        return csv.text();
    }

    private static Object[] values(ReadingResponse reading) {
        return new Object[] {
            reading.date(),
            reading.observedAt(),
            reading.temperature(),
            reading.condition(),
            reading.sky(),
            reading.precipitation(),
            reading.humidity(),
            reading.wind() == null ? null : reading.wind().speed(),
            reading.wind() == null ? null : reading.wind().direction(),
            reading.quality()
        };
    }

    private static Object[] values(ReadingSpan span) {
        return Stream.concat(
                        Stream.of(span.from(), span.to(), span.count()),
                        Stream.of(span.temperature(), span.precipitation(), span.humidity(), span.windSpeed())
                                .flatMap(it -> it == null
                                        ? Stream.of(null, null, null)
                                        : Stream.of(it.min(), it.max(), it.mean())))
                .toArray();
    }
}
