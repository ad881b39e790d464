package news.gisa.weather.station;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import news.gisa.http.answer.Slice;
import news.gisa.http.seal.Cursors;

/** The registry of stations for everybody. */
@ApplicationScoped
public class StationReader {
    private static final String SCOPE = "weather stations";

    private static final Comparator<StationResponse> NEAREST =
            Comparator.comparing(StationResponse::distance).thenComparing(StationResponse::code);

    private final StationRepository stations;
    private final StationFinder finder;
    private final Cursors cursors;

    StationReader(StationRepository stations, StationFinder finder, Cursors cursors) {
        this.stations = stations;
        this.finder = finder;
        this.cursors = cursors;
    }

    /** All, in display order. */
    @Transactional
    public List<StationResponse> all() {
        return stations.list("order by position, code").stream()
                .map(StationResponse::of)
                .toList();
    }

    /** @param near null for display order */
    public Slice<StationResponse> list(String near, int limit, String cursor) {
        return near == null ? inOrder(limit, cursor) : nearest(near, limit, cursor);
    }

    private Slice<StationResponse> inOrder(int limit, String cursor) {
        Optional<String[]> after = cursors.decode(SCOPE, cursor);
        List<Station> rows = stations.page(
                after.map(at -> Integer.parseInt(at[0])).orElse(-1),
                after.map(at -> at[1]).orElse(""),
                limit + 1);
        return Slice.of(rows, limit, station -> cursors.encode(SCOPE, station.position(), station.code()))
                .map(page -> page.stream().map(StationResponse::of).toList());
    }

    /**
     * Stations by their distance.
     *
     * @param near where from, as latitude and longitude with a comma between
     */
    private Slice<StationResponse> nearest(String near, int limit, String cursor) {
        Place from = Place.parse("near", near);
        String scope = SCOPE + " near " + near;
        Optional<String[]> after = cursors.decode(scope, cursor);
        // The registry is small, and the database cannot put an index on a distance from anywhere.
        List<StationResponse> rows = stations.streamAll()
                .map(station -> StationResponse.of(station, from))
                .sorted(NEAREST)
                .filter(station -> after.isEmpty() || isBehind(station, after.get()))
                .limit(limit + 1L)
                .toList();
        return Slice.of(rows, limit, station -> cursors.encode(scope, station.distance(), station.code()));
    }

    private static boolean isBehind(StationResponse station, String[] position) {
        int order = station.distance().compareTo(new BigDecimal(position[0]));
        return order > 0 || order == 0 && station.code().compareTo(position[1]) > 0;
    }

    public StationResponse get(String ref) {
        return StationResponse.of(finder.require(ref));
    }
}
