package news.gisa.article.port;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import news.gisa.article.Article;
import news.gisa.article.ArticleFinder;
import news.gisa.article.ArticleRepository;
import news.gisa.article.Publication;
import news.gisa.article.Revision;
import news.gisa.article.RevisionFinder;
import news.gisa.article.reading.ArticleView;
import news.gisa.article.reading.HeadlineReader;
import news.gisa.article.reading.HeadlineRow;
import news.gisa.article.reading.PublicFilter;
import news.gisa.article.relation.CommentGate;
import news.gisa.author.Byline;
import news.gisa.http.input.Ref;
import news.gisa.http.problem.ProblemException;
import news.gisa.section.SectionService;

/** What the room that keeps the comments needs to know of articles. */
@ApplicationScoped
public class ArticlesForComments {
    private final ArticleRepository articles;
    private final ArticleFinder finder;
    private final HeadlineReader headlines;
    private final RevisionFinder revisions;
    private final SectionService sections;
    private final Clock clock;

    ArticlesForComments(
            ArticleRepository articles,
            ArticleFinder finder,
            HeadlineReader headlines,
            RevisionFinder revisions,
            SectionService sections,
            Clock clock) {
        this.articles = articles;
        this.finder = finder;
        this.headlines = headlines;
        this.revisions = revisions;
        this.sections = sections;
        this.clock = clock;
    }

    /**
     * A public article to comment on.
     *
     * @param allowed whether its text lets readers comment
     * @param sectionId may be null
     * @param publishedAt its first publication
     * @param authors of its byline
     */
    public record Discussion(UUID articleId, boolean allowed, UUID sectionId, Instant publishedAt, Set<UUID> authors) {
        public CommentGate.Subject subject() {
            return new CommentGate.Subject(articleId, sectionId, publishedAt);
        }
    }

    /** @throws ProblemException 404 unless the article is public, 410 if it was */
    public Discussion of(String ref) {
        Article article = finder.require(ref);
        return of(article, finder.requirePublic(article, ref, clock.instant()));
    }

    /**
     * The discussion of an article that was found.
     *
     * @return what it is about, and whether its text lets readers comment; none unless it is public now
     */
    public Optional<Map.Entry<CommentGate.Subject, Boolean>> find(ArticleView view) {
        Instant now = clock.instant();
        if (view.isPublicAt(now)) {
            return Optional.of(Map.entry(view.subject(), view.revision().commentsOpen()));
        }
        return finder.known(view.article(), now)
                .filter(event -> !event.isWithdrawal())
                .map(event -> of(view.article(), event))
                .map(discussion -> Map.entry(discussion.subject(), discussion.allowed()));
    }

    private Discussion of(Article article, Publication event) {
        Revision revision = revisions.of(event);
        return new Discussion(
                article.id(),
                revision.commentsOpen(),
                revision.sectionId(),
                event.publishedAt(),
                revision.byline().stream()
                        .map(Byline::authorId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
    }

    /** An article by its id or by a slug that it has or had, if the caller may be told of it. */
    public Optional<UUID> find(String text) {
        return finder.find(Ref.parse(text)).map(Article::id);
    }

    /** An article, public or not. */
    public UUID require(String ref) {
        return finder.require(ref).id();
    }

    /** The numbers of comments of public articles, by the ids and slugs asked for; what is not public is left out. */
    public Map<String, HeadlineRow> counts(Collection<String> refs) {
        Map<Ref, UUID> ids = articles.ids(refs.stream().map(Ref::parse).toList());
        Map<UUID, HeadlineRow> rows = headlines.of(ids.values(), PublicFilter.NONE).stream()
                .collect(Collectors.toMap(HeadlineRow::id, Function.identity(), (row, same) -> row));
        Map<String, HeadlineRow> counts = new HashMap<>();
        for (String ref : refs) {
            HeadlineRow row = rows.get(ids.get(Ref.parse(ref)));
            if (row != null && isAt(Ref.parse(ref), row)) {
                counts.put(ref, row);
            }
        }
        return counts;
    }

    private static boolean isAt(Ref ref, HeadlineRow row) {
        return ref.id() != null || ref.slug().equals(row.slug());
    }

    /** One writer of comments at a time on each of these articles, to the end of the transaction. */
    public void lock(Collection<UUID> ids) {
        if (ids.size() == 1) {
            // The usual case, and the quicker way: a query with a list is translated anew each time.
            articles.lock(ids.iterator().next());
        } else {
            articles.lockAll(ids);
        }
    }

    /** Keeps the count that lists show in step with the comments; under the lock. */
    public void count(UUID articleId, int difference) {
        articles.countComment(articleId, difference);
    }

    public boolean hasSection(String slug) {
        return sections.find(slug).isPresent();
    }
}
