package news.gisa.start;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import news.gisa.access.SystemCaller;
import news.gisa.article.content.ArticleInput;
import news.gisa.article.port.ArticleImport;
import news.gisa.article.publication.PublishRequest;
import news.gisa.article.reading.ArticleMarkdown;
import news.gisa.article.reading.ArticleResponse;
import news.gisa.author.AuthorInput;
import news.gisa.author.AuthorService;
import news.gisa.comment.CommentPosting;
import news.gisa.section.SectionInput;
import news.gisa.section.SectionService;
import news.gisa.weather.WeatherService;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Content to look at on a first start; made of the same operations as any other content, in one transaction. */
@Singleton
class SampleContent {
    private static final Logger LOG = Logger.getLogger(SampleContent.class);
    private static final String FOLDER = "sample/";

    private final DataConfig config;
    private final String databaseKind;
    private final EntityManager entities;
    private final ObjectMapper json;
    private final SystemCaller system;
    private final SectionService sections;
    private final AuthorService authors;
    private final ArticleImport articles;
    private final ArticleMarkdown markdown;
    private final CommentPosting comments;
    private final WeatherService weather;

    SampleContent(
            DataConfig config,
            @ConfigProperty(name = "quarkus.datasource.db-kind") String databaseKind,
            EntityManager entities,
            ObjectMapper json,
            SystemCaller system,
            SectionService sections,
            AuthorService authors,
            ArticleImport articles,
            ArticleMarkdown markdown,
            CommentPosting comments,
            WeatherService weather) {
        this.config = config;
        this.databaseKind = databaseKind;
        this.entities = entities;
        this.json = json;
        this.system = system;
        this.sections = sections;
        this.authors = authors;
        this.articles = articles;
        this.markdown = markdown;
        this.comments = comments;
        this.weather = weather;
    }

    record Manifest(
            List<SectionEntry> sections,
            List<AuthorInput> authors,
            List<ArticleEntry> articles,
            List<WeatherEntry> weather) {}

    record SectionEntry(String slug, String name, String parent, Integer position) {}

    /** @param publishedAt absent for a draft */
    record ArticleEntry(String file, Instant publishedAt, List<UpdateEntry> updates, List<CommentEntry> comments) {}

    /** A later publication, with one text replaced by another. */
    record UpdateEntry(Instant at, PublishRequest.Kind kind, String note, String replace, String with) {}

    record CommentEntry(String name, String text, Instant at, List<CommentEntry> replies) {}

    record WeatherEntry(String date, Instant observedAt, String source, String file) {}

    void load() {
        if (config.sampleContent().orElse(databaseKind.equals("h2")) && isEmpty()) {
            Manifest manifest = manifest();
            system.act(() -> QuarkusTransaction.requiringNew().run(() -> load(manifest)));
            LOG.infof(
                    "Sample content was loaded: %d articles",
                    manifest.articles().size());
        }
    }

    private boolean isEmpty() {
        return entities.createQuery("select (select count(*) from Article) + (select count(*) from Author)", Long.class)
                        .getSingleResult()
                == 0;
    }

    private void load(Manifest manifest) {
        manifest.sections()
                .forEach(entry ->
                        sections.add(entry.slug(), new SectionInput(entry.name(), entry.parent(), entry.position())));
        manifest.authors().forEach(authors::create);
        manifest.articles().forEach(this::load);
        manifest.weather()
                .forEach(entry -> weather.add(entry.date(), entry.observedAt(), entry.source(), text(entry.file())));
    }

    private void load(ArticleEntry entry) {
        String source = text(entry.file());
        ArticleResponse article = articles.draft(markdown.read(source));
        if (entry.publishedAt() == null) {
            return;
        }
        articles.publication(article.slug(), new PublishRequest(entry.publishedAt(), null, null, null, null));
        for (UpdateEntry update : nullable(entry.updates())) {
            source = source.replace(update.replace(), update.with());
            ArticleInput changed = markdown.read(source);
            articles.revision(article.slug(), changed);
            articles.publication(
                    article.slug(), new PublishRequest(update.at(), null, null, update.kind(), update.note()));
        }
        nullable(entry.comments()).forEach(comment -> load(article.id(), null, comment));
    }

    private void load(UUID article, UUID parent, CommentEntry entry) {
        UUID id = comments.add(article, parent, entry.name(), entry.text(), entry.at());
        nullable(entry.replies()).forEach(reply -> load(article, id, reply));
    }

    private static <T> List<T> nullable(List<T> list) {
        return list == null ? List.of() : list;
    }

    private Manifest manifest() {
        try {
            return json.readValue(text("content.json"), Manifest.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String file) {
        try (InputStream stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(FOLDER + file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
