package news.gisa.weather.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import news.gisa.http.problem.FieldError;
import news.gisa.http.problem.ProblemException;
import news.gisa.site.SiteConfig;
import news.gisa.weather.reading.Reading;
import news.gisa.weather.snapshot.SnapshotRevision.Content;
import news.gisa.weather.station.Station;
import news.gisa.weather.station.StationFinder;
import news.gisa.weather.station.StationNames;
import news.gisa.weather.station.StationService;

/** Makes of what somebody sent what a snapshot says: every reading belongs to a known station, and each is read once. */
@ApplicationScoped
class SnapshotResolver {
    private final StationFinder stations;
    private final SiteConfig site;

    SnapshotResolver(StationFinder stations, SiteConfig site) {
        this.stations = stations;
        this.site = site;
    }

    /** @throws ProblemException naming the fields that cannot be meant */
    Content resolve(SnapshotRef ref, SnapshotInput input) {
        Instant observedAt = observedAt(ref, input);
        Instant begin =
                observedAt == null ? ref.date().atStartOfDay(site.timeZone()).toInstant() : observedAt;
        if (input.validUntil() != null && !input.validUntil().isAfter(begin)) {
            throw ProblemException.invalid("/validUntil", "Expected an instant after the observation.");
        }
        return new Content(observedAt, null, input.validUntil(), input.source(), readings(input.readings()));
    }

    /** What a provider says, with what is unlike a place marked. */
    Set<Reading> marked(List<Reading> readings) {
        Map<String, Station> known = stations.byCode();
        return readings.stream()
                .map(reading -> Plausibility.marked(reading, Optional.ofNullable(known.get(reading.station()))))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Instant observedAt(SnapshotRef ref, SnapshotInput input) {
        if (ref.instant() == null) {
            boolean otherDay = input.observedAt() != null
                    && !input.observedAt().atZone(site.timeZone()).toLocalDate().equals(ref.date());
            if (otherDay) {
                throw ProblemException.invalid(
                        "/observedAt", "Expected an instant of " + ref.date() + " in the site's zone.");
            }
            return input.observedAt();
        }
        if (input.observedAt() != null && !input.observedAt().equals(ref.instant())) {
            throw ProblemException.invalid("/observedAt", "Differs from the instant in the address; leave it out.");
        }
        return ref.instant();
    }

    private Set<Reading> readings(List<SnapshotInput.Entry> entries) {
        StationNames names = stations.names();
        Map<String, Reading> readings = new LinkedHashMap<>();
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            SnapshotInput.Entry entry = entries.get(i);
            Optional<Station> station = names.find(entry.station());
            if (station.isEmpty()) {
                errors.add(entry.fault(
                        i,
                        "station",
                        "There is no station " + entry.station() + "; stations are listed at " + StationService.PATH
                                + "."));
                continue;
            }
            String code = station.get().code();
            if (readings.put(code, Plausibility.marked(entry.reading(code), station)) != null) {
                errors.add(entry.fault(i, "station", "The station " + entry.station() + " is given twice."));
            }
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return Set.copyOf(readings.values());
    }
}
