package news.gisa.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import news.gisa.access.Caller;
import news.gisa.access.Role;
import news.gisa.article.ArticleAssembler.Editorial;
import news.gisa.article.ArticleAssembler.View;
import news.gisa.article.PublicArticles.Position;
import news.gisa.http.Cursors;
import news.gisa.http.MovedException;
import news.gisa.http.Names;
import news.gisa.http.ProblemException;
import news.gisa.http.ProblemType;
import news.gisa.http.Ref;
import news.gisa.http.Slice;

/** What the public and editors see of articles. */
@ApplicationScoped
public class ArticleReader {
    static final String LATEST = "latest";
    private static final String BODY = "body";

    private final ArticleRepository articles;
    private final PublicArticles publicArticles;
    private final ArticleAssembler assembler;
    private final Instance<Inclusion> inclusions;
    private final Caller caller;
    private final Cursors cursors;
    private final Clock clock;

    ArticleReader(
            ArticleRepository articles,
            PublicArticles publicArticles,
            ArticleAssembler assembler,
            @Any Instance<Inclusion> inclusions,
            Caller caller,
            Cursors cursors,
            Clock clock) {
        this.articles = articles;
        this.publicArticles = publicArticles;
        this.assembler = assembler;
        this.inclusions = inclusions;
        this.caller = caller;
        this.cursors = cursors;
        this.clock = clock;
    }

    /**
     * One article.
     *
     * @param version null for what is public; latest or a revision number for editors
     */
    ArticleResponse get(String ref, String version, Body.Format format, String include) {
        Map<String, Inclusion> known = new LinkedHashMap<>();
        inclusions.stream().sorted(Comparator.comparing(Inclusion::name)).forEach(it -> known.put(it.name(), it));
        Set<String> names = Names.parse("include", include, known.keySet());
        Article article = require(ref, version != null);
        if (version != null) {
            requireOwn(article);
        }
        View view = version == null ? publicView(article) : editorialView(article, revision(article, version));
        Map<String, Object> included = new LinkedHashMap<>();
        names.forEach(name -> included.putAll(known.get(name).of(article.id())));
        return assembler.one(view, format, included);
    }

    /** Public articles, newest first. */
    Slice<ArticleResponse> list(PublicFilter filter, int limit, String cursor, boolean total, String include) {
        Body.Format format = Names.parse("include", include, List.of(BODY)).isEmpty() ? null : Body.Format.blocks;
        Instant now = clock.instant();
        String scope = "articles " + filter;
        List<PublicArticles.Row> rows =
                publicArticles.newest(filter, now, position(scope, cursor).orElse(null), limit + 1);
        return Slice.of(
                        rows,
                        limit,
                        row -> cursors.encode(
                                scope,
                                row.publication().publishedAt(),
                                row.article().id()))
                .map(page -> assembler.page(publicViews(page), format))
                .withTotal(total ? publicArticles.count(filter, now) : null);
    }

    /** The latest revision of every article, the newest made first; for editors. */
    Slice<ArticleResponse> listLatest(
            String version, PublicFilter filter, int limit, String cursor, boolean total, String include) {
        caller.require(Role.contributor);
        if (!version.equals(LATEST)) {
            throw ProblemException.badParameter("version", "Expected latest: a list shows no single revision.");
        }
        if (!filter.equals(PublicFilter.ALL)) {
            throw ProblemException.badParameter("version", "Cannot be combined with the filters of public articles.");
        }
        Body.Format format = Names.parse("include", include, List.of(BODY)).isEmpty() ? null : Body.Format.blocks;
        String scope = "articles latest";
        UUID before =
                cursors.decode(scope, cursor).map(at -> UUID.fromString(at[0])).orElse(null);
        UUID maker = caller.has(Role.editor) ? null : caller.id();
        return Slice.of(
                        articles.newestMade(maker, before, limit + 1),
                        limit,
                        article -> cursors.encode(scope, article.id()))
                .map(page -> assembler.page(editorialViews(page), format))
                .withTotal(total ? articles.countMade(maker) : null);
    }

    /** Public articles as list rows, newest first. */
    public Slice<HeadlineRow> headlines(PublicFilter filter, int limit, String cursor, boolean total) {
        Instant now = clock.instant();
        String scope = "headlines " + filter;
        List<HeadlineRow> rows =
                publicArticles.headlines(filter, now, position(scope, cursor).orElse(null), limit + 1);
        return Slice.of(rows, limit, row -> cursors.encode(scope, row.publishedAt(), row.id()))
                .withTotal(total ? publicArticles.count(filter, now) : null);
    }

    /** Names as printed, by revision; of rows that {@link #headlines} gave. */
    public Map<UUID, List<String>> bylineNames(List<HeadlineRow> rows) {
        return rows.isEmpty()
                ? Map.of()
                : publicArticles.bylineNames(
                        rows.stream().map(HeadlineRow::revisionId).toList());
    }

    /** What a comment needs to know of the article that it is under. */
    public record Discussion(UUID articleId, boolean commentsOpen) {}

    /** @throws ProblemException 404 unless the article is public */
    public Discussion discussion(String ref) {
        View view = publicView(require(ref, false));
        return new Discussion(view.article().id(), view.revision().commentsOpen());
    }

    /** Keeps the count that lists show in step with the comments; part of the transaction of the comment. */
    public void countComment(UUID articleId, int difference) {
        articles.countComment(articleId, difference);
    }

    List<PublicationResponse> publications(String ref) {
        Article article = require(ref, false);
        Instant now = clock.instant();
        List<Publication> events = articles.timeline(article.id()).events();
        if (caller.has(Role.editor)) {
            return events.stream().map(PublicationResponse::of).toList();
        }
        publicView(article);
        return events.stream()
                .filter(event -> !event.startsAt().isAfter(now))
                .map(event -> PublicationResponse.of(event).forPublic(now))
                .toList();
    }

    /** The latest version, as a GET of it would show. */
    ArticleResponse latest(Article article) {
        return assembler.one(
                editorialView(article, articles.revision(article.id(), article.revision())),
                Body.Format.blocks,
                Map.of());
    }

    Article require(String text, boolean editorial) {
        if (editorial) {
            caller.require(Role.contributor);
        }
        Ref ref = Ref.parse(text);
        return articles.findByRef(ref).orElseGet(() -> {
            requireNotMoved(ref);
            throw ProblemException.notFound("There is no article " + text + ".");
        });
    }

    /** A contributor works with own drafts only. */
    void requireOwn(Article article) {
        if (!caller.has(Role.editor) && !article.createdBy().equals(caller.id())) {
            throw new ProblemException(ProblemType.FORBIDDEN, "A contributor sees and changes own articles only.");
        }
    }

    /** Redirects those who may see the article that once had this slug. */
    void requireNotMoved(Ref ref) {
        if (ref.slug() == null) {
            return;
        }
        articles.findByFormerSlug(ref.slug())
                .filter(moved -> caller.has(Role.contributor) || articles.isPublic(moved, clock.instant()))
                .ifPresent(moved -> {
                    throw new MovedException(ArticleService.PATH, moved.slug());
                });
    }

    private Optional<Position> position(String scope, String cursor) {
        return cursors.decode(scope, cursor).map(at -> new Position(Instant.parse(at[0]), UUID.fromString(at[1])));
    }

    private View publicView(Article article) {
        Timeline timeline = articles.timeline(article.id());
        Publication publication = timeline.at(clock.instant())
                .filter(event -> !event.isWithdrawal() && !article.trashed())
                .orElseThrow(() -> ProblemException.notFound("There is no public article here."));
        Revision revision = articles.revision(article.id(), publication.revisionNumber());
        return new View(article, revision, publication, timeline, null);
    }

    private List<View> publicViews(List<PublicArticles.Row> rows) {
        Map<UUID, Timeline> timelines =
                articles.timelines(rows.stream().map(row -> row.article().id()).toList());
        return rows.stream()
                .map(row -> new View(
                        row.article(),
                        row.revision(),
                        row.publication(),
                        timelines.get(row.article().id()),
                        null))
                .toList();
    }

    private View editorialView(Article article, Revision revision) {
        return editorialView(article, revision, articles.timeline(article.id()));
    }

    private List<View> editorialViews(List<Article> page) {
        List<UUID> ids = page.stream().map(Article::id).toList();
        Map<UUID, Revision> revisions = articles.latestRevisions(ids);
        Map<UUID, Timeline> timelines = articles.timelines(ids);
        return page.stream()
                .map(article -> editorialView(
                        article,
                        revisions.get(article.id()),
                        timelines.getOrDefault(article.id(), Timeline.of(List.of()))))
                .toList();
    }

    private View editorialView(Article article, Revision revision, Timeline timeline) {
        Instant now = clock.instant();
        Publication inForce = timeline.at(now).orElse(null);
        Integer publicNow = inForce == null ? null : inForce.revisionNumber();
        boolean unpublished = publicNow == null || publicNow != article.revision();
        return new View(
                article,
                revision,
                inForce,
                timeline,
                new Editorial(ArticleStatus.of(article, timeline, now), publicNow, unpublished));
    }

    private Revision revision(Article article, String version) {
        if (version.equals(LATEST)) {
            return articles.revision(article.id(), article.revision());
        }
        try {
            int number = Integer.parseInt(version);
            return Optional.ofNullable(articles.revision(article.id(), number))
                    .orElseThrow(() -> ProblemException.notFound(
                            "There is no revision " + number + "; the latest is " + article.revision() + "."));
        } catch (NumberFormatException e) {
            throw ProblemException.badParameter("version", "Expected latest or the number of a revision.");
        }
    }
}
