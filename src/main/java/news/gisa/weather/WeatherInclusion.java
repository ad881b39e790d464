package news.gisa.weather;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import news.gisa.article.reading.ArticleView;
import news.gisa.article.reading.Inclusion;
import news.gisa.site.Dateline;
import news.gisa.weather.snapshot.SnapshotReader;

/** {@code include=weather}: the top of the page, that is the latest snapshot and today's date. */
@ApplicationScoped
class WeatherInclusion implements Inclusion {
    private final SnapshotReader weather;
    private final Dateline dateline;

    WeatherInclusion(SnapshotReader weather, Dateline dateline) {
        this.weather = weather;
        this.dateline = dateline;
    }

    @Override
    public String name() {
        return "weather";
    }

    @Override
    public Map<String, Object> of(ArticleView article) {
        Map<String, Object> members = new HashMap<>();
        members.put("weather", weather.latest().orElse(null));
        members.put("dateline", dateline.today());
        return members;
    }
}
