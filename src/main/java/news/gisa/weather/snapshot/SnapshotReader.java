package news.gisa.weather.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import news.gisa.http.answer.Slice;
import news.gisa.http.input.Instants;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.seal.Cursors;
import news.gisa.site.SiteConfig;
import news.gisa.weather.reading.WeatherView;
import news.gisa.weather.reading.WeatherView.Language;
import news.gisa.weather.reading.WeatherView.Units;
import news.gisa.weather.snapshot.SnapshotRepository.Position;
import news.gisa.weather.station.StationFinder;

/** Snapshots for readers. */
@ApplicationScoped
public class SnapshotReader {
    private final SnapshotRepository snapshots;
    private final SnapshotFinder finder;
    private final SnapshotAssembler assembler;
    private final StationFinder stations;
    private final Cursors cursors;
    private final SiteConfig site;

    SnapshotReader(
            SnapshotRepository snapshots,
            SnapshotFinder finder,
            SnapshotAssembler assembler,
            StationFinder stations,
            Cursors cursors,
            SiteConfig site) {
        this.snapshots = snapshots;
        this.finder = finder;
        this.assembler = assembler;
        this.stations = stations;
        this.cursors = cursors;
        this.site = site;
    }

    /** The newest snapshot that is not ahead of the clock. */
    public Optional<SnapshotResponse> latest() {
        return finder.wholeCurrent().map(found -> assembler.whole(found, WeatherView.usual(site)));
    }

    /**
     * The same, as somebody wants to see it.
     *
     * @param names of the stations to show, with commas; null for those that were read
     * @param language null for the site's
     * @throws ProblemException 404 when there is none
     */
    public SnapshotResponse latest(String names, Units units, Language language) {
        WeatherView view = view(units, language);
        if (names == null) {
            return finder.wholeCurrent()
                    .map(found -> assembler.whole(found, view))
                    .orElseThrow(SnapshotReader::noneYet);
        }
        Snapshot newest = finder.current().orElseThrow(SnapshotReader::noneYet);
        return assembler.of(newest, stations.named("stations", names), view);
    }

    private static ProblemException noneYet() {
        return ProblemException.notFound("There is no weather snapshot yet.");
    }

    /**
     * Newest first.
     *
     * @param from an instant or a date; null for no bound, like the end
     */
    public Slice<SnapshotResponse> list(String from, String to, int limit, String cursor) {
        String scope = "weather snapshots " + from + " " + to;
        List<Snapshot> rows = snapshots.page(
                Instants.bound("from", from, site.timeZone()),
                Instants.bound("to", to, site.timeZone()),
                position(scope, cursor),
                limit + 1);
        return Slice.of(rows, limit, snapshot -> cursors.encode(scope, snapshot.sortsAt(), snapshot.id()))
                .map(assembler::all);
    }

    private Position position(String scope, String cursor) {
        return cursors.decode(scope, cursor)
                .map(at -> new Position(Instant.parse(at[0]), UUID.fromString(at[1])))
                .orElse(null);
    }

    public SnapshotResponse get(String address, Units units, Language language) {
        return assembler.whole(finder.require(address), view(units, language));
    }

    private WeatherView view(Units units, Language language) {
        return WeatherView.of(units, language, site);
    }
}
