package news.gisa.start;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import news.gisa.author.AuthorEditor;
import news.gisa.section.SectionInput;
import news.gisa.section.SectionService;
import news.gisa.site.SiteConfig;
import news.gisa.start.SampleManifest.SectionEntry;
import news.gisa.start.SampleManifest.WeatherEntry;
import news.gisa.weather.form.TextForm;
import news.gisa.weather.snapshot.SnapshotInput;
import news.gisa.weather.snapshot.SnapshotIntake;

/** Makes the sample content, by the same operations as any other content. */
@Singleton
class SampleLoading {
    private final SectionService sections;
    private final AuthorEditor authors;
    private final SampleArticles articles;
    private final SnapshotIntake weather;
    private final SiteConfig site;

    SampleLoading(
            SectionService sections,
            AuthorEditor authors,
            SampleArticles articles,
            SnapshotIntake weather,
            SiteConfig site) {
        this.sections = sections;
        this.authors = authors;
        this.articles = articles;
        this.weather = weather;
        this.site = site;
    }

    void load(SampleManifest manifest) {
        manifest.sections().forEach(this::load);
        manifest.authors().forEach(authors::create);
        manifest.articles().forEach(articles::load);
        manifest.weather().forEach(this::load);
    }

    private void load(SectionEntry entry) {
        sections.add(entry.slug(), new SectionInput(entry.name(), entry.parent(), entry.position(), null, null));
    }

    private void load(WeatherEntry entry) {
        List<SnapshotInput.Entry> readings =
                TextForm.read(SampleManifest.text(entry.file())).readings();
        Instant observedAt = entry.instant(site.timeZone());
        weather.add(entry.date().toString(), new SnapshotInput(observedAt, null, entry.source(), readings));
    }
}
