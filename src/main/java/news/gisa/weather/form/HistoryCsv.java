package news.gisa.weather.form;

import java.util.List;
import java.util.stream.Stream;
import news.gisa.weather.history.HistoryReading;
import news.gisa.weather.history.HistorySpan;

/** The history of a station as CSV (RFC 4180): a row a reading, or a row an hour or a day. */
final class HistoryCsv {
    private HistoryCsv() {}

    static String write(List<?> items) {
        CsvWriter csv = new CsvWriter();
        if (!items.isEmpty() && items.get(0) instanceof HistorySpan) {
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
        items.forEach(item -> csv.row(item instanceof HistorySpan span ? values(span) : values((HistoryReading) item)));
        return csv.text();
    }

    private static Object[] values(HistoryReading reading) {
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

    private static Object[] values(HistorySpan span) {
        return Stream.concat(
                        Stream.of(span.from(), span.to(), span.count()),
                        Stream.of(span.temperature(), span.precipitation(), span.humidity(), span.windSpeed())
                                .flatMap(it -> it == null
                                        ? Stream.of(null, null, null)
                                        : Stream.of(it.min(), it.max(), it.mean())))
                .toArray();
    }
}
