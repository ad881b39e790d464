package news.gisa.weather.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.gisa.http.Versioned;
import news.gisa.site.SiteConfig;
import news.gisa.weather.reading.Reading;
import news.gisa.weather.reading.WeatherView;
import news.gisa.weather.snapshot.SnapshotResponse.Measured;
import news.gisa.weather.station.Station;
import news.gisa.weather.station.StationFinder;

/** Makes answers of what is stored: with the stations' names, in the wanted units and language, and as the clock stands. */
@ApplicationScoped
class SnapshotAssembler {
    private static final Comparator<Station> DISPLAY_ORDER =
            Comparator.comparingInt(Station::position).thenComparing(Station::code);

    private final StationFinder stations;
    private final SnapshotConfig config;
    private final SiteConfig site;
    private final Clock clock;

    SnapshotAssembler(StationFinder stations, SnapshotConfig config, SiteConfig site, Clock clock) {
        this.stations = stations;
        this.config = config;
        this.site = site;
        this.clock = clock;
    }

    SnapshotResponse whole(Snapshot snapshot) {
        return whole(snapshot, WeatherView.usual(site));
    }

    SnapshotResponse whole(SnapshotRepository.Whole found, WeatherView view) {
        List<Measured> readings = found.readings().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(DISPLAY_ORDER))
                .map(reading -> Measured.of(reading.getKey(), reading.getValue(), view))
                .toList();
        return response(found.snapshot(), found.revision(), readings, view);
    }

    SnapshotResponse whole(Snapshot snapshot, WeatherView view) {
        return all(List.of(snapshot), view).get(0);
    }

    List<SnapshotResponse> all(List<Snapshot> snapshots) {
        return all(snapshots, WeatherView.usual(site));
    }

    private List<SnapshotResponse> all(List<Snapshot> snapshots, WeatherView view) {
        Map<String, Station> known = stations.byCode();
        return snapshots.stream()
                .map(snapshot -> response(
                        snapshot, snapshot.latest(), measured(snapshot.latest(), Optional.empty(), known, view), view))
                .toList();
    }

    /** @param chosen the stations to show, in display order, also those without a reading */
    SnapshotResponse of(Snapshot snapshot, Collection<Station> chosen, WeatherView view) {
        return response(
                snapshot, snapshot.latest(), measured(snapshot.latest(), Optional.of(chosen), Map.of(), view), view);
    }

    /** As it was saved then. */
    SnapshotResponse asSaved(Snapshot snapshot, SnapshotRevision revision) {
        WeatherView view = WeatherView.usual(site);
        return response(snapshot, revision, measured(revision, Optional.empty(), stations.byCode(), view), view);
    }

    private SnapshotResponse response(
            Snapshot snapshot, SnapshotRevision revision, List<Measured> readings, WeatherView view) {
        Instant validUntil = validUntil(snapshot, revision);
        return new SnapshotResponse(
                snapshot.date(),
                revision.observedAt(),
                revision.fetchedAt(),
                validUntil,
                !clock.instant().isBefore(validUntil),
                revision.source(),
                revision.number(),
                SnapshotResponse.UnitNames.of(view.units()),
                readings,
                view,
                snapshot.id() == null
                        ? String.valueOf(revision.number())
                        : Versioned.of(revision.number(), snapshot.id()));
    }

    private Instant validUntil(Snapshot snapshot, SnapshotRevision revision) {
        if (revision.validUntil() != null) {
            return revision.validUntil();
        }
        return revision.observedAt() == null
                ? snapshot.date().plusDays(1).atStartOfDay(site.timeZone()).toInstant()
                : revision.observedAt().plus(config.validFor());
    }

    private static List<Measured> measured(
            SnapshotRevision revision,
            Optional<Collection<Station>> chosen,
            Map<String, Station> known,
            WeatherView view) {
        Map<String, Reading> readings =
                revision.readings().stream().collect(Collectors.toMap(Reading::station, Function.identity()));
        Stream<Station> shown = chosen.map(Collection::stream)
                .orElseGet(() -> readings.keySet().stream().map(known::get));
        return shown.sorted(DISPLAY_ORDER)
                .map(station -> Measured.of(
                        station, readings.getOrDefault(station.code(), Reading.missing(station.code())), view))
                .toList();
    }
}
