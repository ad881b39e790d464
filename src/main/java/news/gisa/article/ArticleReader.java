package news.gisa.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import news.gisa.article.ArticleAssembler.View;
import news.gisa.article.PublicArticles.Position;
import news.gisa.http.answer.Slice;
import news.gisa.http.input.Names;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.seal.Cursors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the public sees of articles, now or as of an instant, with the same queries. */
@ApplicationScoped
public class ArticleReader {
    private static final String BODY = "body";

    private final ArticleRepository articles;
    private final ArticleFinder finder;
    private final RevisionFinder revisions;
    private final PublicArticles publicArticles;
    private final DeskReader desk;
    private final ArticleAssembler assembler;
    private final Instance<Inclusion> inclusions;
    private final Cursors cursors;
    private final Clock clock;

    ArticleReader(
            ArticleRepository articles,
            ArticleFinder finder,
            RevisionFinder revisions,
            PublicArticles publicArticles,
            DeskReader desk,
            ArticleAssembler assembler,
            @Any Instance<Inclusion> inclusions,
            Cursors cursors,
            Clock clock) {
        this.articles = articles;
        this.finder = finder;
        this.revisions = revisions;
        this.publicArticles = publicArticles;
        this.desk = desk;
        this.assembler = assembler;
        this.inclusions = inclusions;
        this.cursors = cursors;
        this.clock = clock;
    }

    /**
     * One article.
     *
     * @param version null for what is public; latest, published or a revision number for the desk
     * @param asOf null for now
     */
    ArticleResponse get(String ref, String version, Instant asOf, Body.Format format, String include) {
        Map<String, Inclusion> known = new LinkedHashMap<>();
        inclusions.stream().sorted(Comparator.comparing(Inclusion::name)).forEach(it -> known.put(it.name(), it));
        Set<String> names = Names.parse("include", include, known.keySet());
        if (version == null) {
            View view = publicView(ref, at(asOf));
            return assembler.one(
                    view, format, included(names, known, view.article().id()));
        }
        if (asOf != null) {
            throw ProblemException.badParameter("asOf", "Cannot be combined with version, which is no matter of time.");
        }
        Article article = finder.requireForDesk(ref);
        Revision revision = revisions.require(article, "version", version);
        return desk.get(article, revision, format, included(names, known, article.id()));
    }

    private static Map<String, Object> included(Set<String> names, Map<String, Inclusion> known, UUID article) {
        Map<String, Object> included = new LinkedHashMap<>();
        names.forEach(name -> included.putAll(known.get(name).of(article)));
        return included;
    }

    private Instant at(Instant asOf) {
        return asOf == null ? clock.instant() : asOf;
    }

    /** Public articles, newest first. */
    Slice<ArticleResponse> list(PublicFilter filter, int limit, String cursor, boolean total, String include) {
        Body.Format format = Names.parse("include", include, List.of(BODY)).isEmpty() ? null : Body.Format.blocks;
        Instant at = at(filter.asOf());
        String scope = "articles " + filter;
        List<PublicArticles.Row> rows =
                publicArticles.newest(filter, at, position(scope, cursor).orElse(null), limit + 1);
        return Slice.of(
                        rows,
                        limit,
                        row -> cursors.encode(
                                scope,
                                row.publication().publishedAt(),
                                row.article().id()))
                .map(page -> assembler.page(publicViews(page), format))
                .withTotal(total ? publicArticles.count(filter, at) : null);
    }

    /** The newest public articles with their bodies. */
    List<ArticleResponse> newest(PublicFilter filter, int limit, Body.Format format) {
        return assembler.page(publicViews(publicArticles.newest(filter, at(filter.asOf()), null, limit)), format);
    }

    /** Public articles as list rows, newest first. */
    public Slice<HeadlineRow> headlines(PublicFilter filter, int limit, String cursor, boolean total) {
        Instant at = at(filter.asOf());
        String scope = "headlines " + filter;
        List<HeadlineRow> rows =
                publicArticles.headlines(filter, at, position(scope, cursor).orElse(null), limit + 1);
        return Slice.of(rows, limit, row -> cursors.encode(scope, row.publishedAt(), row.id()))
                .withTotal(total ? publicArticles.count(filter, at) : null);
    }

    /** Those of these articles that are public and in the list, in no order. */
    public List<HeadlineRow> headlinesOf(Collection<UUID> ids, PublicFilter filter) {
        return ids.isEmpty() ? List.of() : publicArticles.headlinesOf(ids, filter, clock.instant());
    }

    /** @return those of these articles that are public */
    public Set<UUID> publicOnes(Collection<UUID> ids) {
        return headlinesOf(ids, PublicFilter.NONE).stream().map(HeadlineRow::id).collect(Collectors.toSet());
    }

    /** Why an article is not in a list in which it may have been. */
    @Schema(name = "HeadlineGoneReason")
    public enum Gone {
        withdrawn,
        trashed,
        filtered
    }

    /** Of articles that are not in the list: those that were. One that never was stays unknown. */
    public Map<UUID, Gone> gone(Collection<UUID> ids, PublicFilter filter) {
        return ids.isEmpty() ? Map.of() : publicArticles.gone(ids, filter, clock.instant());
    }

    private Optional<Position> position(String scope, String cursor) {
        return cursors.decode(scope, cursor).map(at -> new Position(Instant.parse(at[0]), UUID.fromString(at[1])));
    }

    private View publicView(String ref, Instant at) {
        Article article = finder.require(ref);
        Publication event = finder.requirePublic(article, ref, at);
        return new View(article, publicRevision(article, event), event, articles.corrections(article.id()), null);
    }

    private Revision publicRevision(Article article, Publication event) {
        return revisions.require(article, String.valueOf(event.revisionNumber()));
    }

    private List<View> publicViews(List<PublicArticles.Row> rows) {
        Map<UUID, List<Publication>> corrections = articles.corrections(
                rows.stream().map(row -> row.article().id()).toList());
        return rows.stream()
                .map(row -> new View(
                        row.article(),
                        row.revision(),
                        row.publication(),
                        corrections.getOrDefault(row.article().id(), List.of()),
                        null))
                .toList();
    }
}
