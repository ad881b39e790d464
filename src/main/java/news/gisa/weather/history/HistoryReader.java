package news.gisa.weather.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import news.gisa.http.answer.Slice;
import news.gisa.http.input.Instants;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.seal.Cursors;
import news.gisa.site.SiteConfig;
import news.gisa.weather.history.HistoryQueries.Moment;
import news.gisa.weather.history.HistoryQueries.Row;
import news.gisa.weather.history.Spans.Span;
import news.gisa.weather.reading.Reading;
import news.gisa.weather.reading.WeatherView;
import news.gisa.weather.station.StationFinder;

/**
 * What a station measured: each reading, or hour by hour or day by day. A page of hours or days reads only what lies in its own
 * spans; the database would have to know the zone to reckon them, and both kinds know it in another way.
 */
@ApplicationScoped
public class HistoryReader {
    private final StationFinder stations;
    private final HistoryQueries readings;
    private final Cursors cursors;
    private final SiteConfig site;
    private final Clock clock;

    HistoryReader(StationFinder stations, HistoryQueries readings, Cursors cursors, SiteConfig site, Clock clock) {
        this.stations = stations;
        this.readings = readings;
        this.cursors = cursors;
        this.site = site;
        this.clock = clock;
    }

    /** @param every null for each reading by itself */
    public Slice<StationReading> list(String ref, Every every, String from, String to, int limit, String cursor) {
        String station = stations.require(ref).code();
        return every == null
                ? readings(station, from, to, limit, cursor)
                : spans(station, every, from, to, limit, cursor);
    }

    /** Newest first. */
    private Slice<StationReading> readings(String station, String from, String to, int limit, String cursor) {
        String scope = "weather readings " + station + " " + from + " " + to;
        Optional<String[]> behind = cursors.decode(scope, cursor);
        List<Row> rows = readings.page(
                station,
                Instants.bound("from", from, site.timeZone()),
                Instants.bound("to", to, site.timeZone()),
                behind.map(at -> Instant.parse(at[0])).orElse(null),
                behind.map(at -> UUID.fromString(at[1])).orElse(null),
                limit + 1);
        WeatherView view = WeatherView.usual(site);
        return Slice.of(rows, limit, row -> cursors.encode(scope, row.sortsAt(), row.snapshot()))
                .map(page -> page.stream()
                        .<StationReading>map(row -> HistoryReading.of(row, view))
                        .toList());
    }

    /**
     * Newest first, without gaps: a span without readings says so.
     *
     * @param from an instant or a date; a day or thirty before the end when null
     * @param to the same; now when null
     */
    private Slice<StationReading> spans(String station, Every every, String from, String to, int limit, String cursor) {
        Spans spans = new Spans(every, site.timeZone());
        String scope = "weather spans " + station + " " + every + " " + from + " " + to;
        Instant now = clock.instant();
        Instant end = to == null ? spans.of(now).to() : Instants.bound("to", to, site.timeZone());
        Instant begin = from == null ? end.minus(every.usual()) : Instants.bound("from", from, site.timeZone());
        check(every, begin, end);
        Instant before =
                cursors.decode(scope, cursor).map(at -> Instant.parse(at[0])).orElse(end);
        List<Span> rows = spans.between(begin, before, limit + 1);
        // Without an end the list moves on when the present span is over.
        Instant shownUntil = to == null ? spans.of(now).to() : Instant.MAX;
        return Slice.of(rows, limit, span -> cursors.encode(scope, span.from()))
                .map(page -> filled(station, every, page, begin, before, shownUntil));
    }

    private static void check(Every every, Instant from, Instant to) {
        if (!from.isBefore(to)) {
            throw ProblemException.badParameter("from", "Expected a time before the end of the range.");
        }
        if (from.plus(every.longest()).isBefore(to)) {
            throw ProblemException.badParameter(
                    "from",
                    "Expected at most " + every.longest().toDays() + " days for every=" + every + "; ask in parts.");
        }
    }

    private List<StationReading> filled(
            String station, Every every, List<Span> page, Instant begin, Instant before, Instant shownUntil) {
        if (page.isEmpty()) {
            return List.of();
        }
        Instant first = page.get(page.size() - 1).from();
        Spans spans = new Spans(every, site.timeZone());
        // What has no time of its own belongs to a day, but to no hour.
        Map<Instant, List<Reading>> bySpan =
                readings.measured(station, first.isAfter(begin) ? first : begin, before, every == Every.hour).stream()
                        .collect(Collectors.groupingBy(
                                moment -> spans.of(moment.at()).from(),
                                Collectors.mapping(Moment::reading, Collectors.toList())));
        return page.stream()
                .<StationReading>map(span ->
                        HistorySpan.of(span.from(), span.to(), bySpan.getOrDefault(span.from(), List.of()), shownUntil))
                .toList();
    }
}
