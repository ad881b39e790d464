package news.gisa.transfer.bulk;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.gisa.article.port.ArticleImport;
import news.gisa.article.port.ArticleImport.Stored;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.problem.ProblemType;
import news.gisa.http.problem.SlugTaken;

/** Writes an article of another system if it is new, or new here. */
@ApplicationScoped
class ArticleWriter {
    private final EntityManager entities;
    private final ArticleImport articles;
    private final Clock clock;

    ArticleWriter(EntityManager entities, ArticleImport articles, Clock clock) {
        this.entities = entities;
        this.articles = articles;
        this.clock = clock;
    }

    /** What became of a line. */
    enum Outcome {
        created,
        replaced,
        unchanged,
        refused
    }

    /** Those that came before, by their names. */
    Map<String, ImportedArticle> known(List<ArticleLine> lines) {
        Map<String, ImportedArticle> known = new HashMap<>();
        entities.createQuery("select a from ImportedArticle a where a.externalId in :ids", ImportedArticle.class)
                .setParameter("ids", lines.stream().map(ArticleLine::externalId).toList())
                .getResultStream()
                .forEach(article -> known.put(article.externalId(), article));
        return known;
    }

    /**
     * Within the present transaction.
     *
     * @throws ProblemException if it is refused
     */
    Outcome write(ArticleLine line, Map<String, ImportedArticle> known, boolean replaces) {
        ImportedArticle before = known.get(line.externalId());
        if (before == null) {
            ImportedArticle made = new ImportedArticle(line, create(line), clock.instant());
            entities.persist(made);
            known.put(line.externalId(), made);
            return Outcome.created;
        }
        if (before.checksum().equals(line.checksum())) {
            return Outcome.unchanged;
        }
        int latest = articles.latestRevision(before.articleId());
        if (latest != before.revision() && !replaces) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "The article was edited here since it was imported: its latest revision is " + latest + ", and "
                            + before.revision() + " was imported. Send replace=true to overwrite it.");
        }
        Stored stored = articles.save(before.articleId(), line.input(), line.publish());
        before.took(line, stored, clock.instant());
        return stored.revision() == latest && line.publish() == null ? Outcome.unchanged : Outcome.replaced;
    }

    private Stored create(ArticleLine line) {
        return articles.create(line.input(), line.publish());
    }

    /**
     * What {@link #write} would do, in a transaction that is rolled back.
     *
     * @param trial what the lines before would have left
     */
    Outcome attempt(ArticleLine line, boolean replaces, Trial trial) {
        Boolean same = trial.sameAsBefore(line).orElse(null);
        if (Boolean.TRUE.equals(same)) {
            return Outcome.unchanged;
        }
        String slug = line.input().slug();
        if (slug != null && trial.isTaken(slug, line.externalId())) {
            throw SlugTaken.by("The slug " + slug + " belongs to another article; choose another one.", null);
        }
        QuarkusTransaction.begin();
        try {
            Map<String, ImportedArticle> known = known(List.of(line));
            Outcome outcome = write(line, known, replaces || same != null);
            entities.flush();
            trial.remember(line, articles.slug(known.get(line.externalId()).articleId()));
            return same == null ? outcome : Outcome.replaced;
        } finally {
            QuarkusTransaction.rollback();
        }
    }
}
