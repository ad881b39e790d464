package news.gisa.weather;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import news.gisa.change.Change;
import news.gisa.change.stream.StreamSource;
import news.gisa.weather.snapshot.SnapshotResponse;

/** {@code weather}: that there is other weather to be shown. */
@ApplicationScoped
class WeatherStream implements StreamSource {
    @Override
    public List<String> topics() {
        return List.of(SnapshotResponse.TAG);
    }

    @Override
    public boolean owns(String topic) {
        return topic.equals(SnapshotResponse.TAG);
    }

    @Override
    public Set<String> topicsOf(Change change) {
        return change.tags().contains(SnapshotResponse.TAG) ? Set.of(SnapshotResponse.TAG) : Set.of();
    }

    @Override
    public Map<Long, Map<String, Map<String, Object>>> tell(List<Change> changes) {
        return changes.stream()
                .collect(Collectors.toMap(Change::seq, change -> Map.of(SnapshotResponse.TAG, Map.of())));
    }
}
