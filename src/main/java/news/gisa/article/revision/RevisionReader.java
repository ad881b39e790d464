package news.gisa.article.revision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import news.gisa.article.Article;
import news.gisa.article.ArticleFinder;
import news.gisa.article.PublicationRepository;
import news.gisa.article.Revision;
import news.gisa.article.RevisionFinder;
import news.gisa.article.Timeline;
import news.gisa.article.content.Body;
import news.gisa.article.reading.ArticleResponse;
import news.gisa.article.reading.DeskReader;
import news.gisa.article.reading.RevisionItem;
import news.gisa.http.answer.Slice;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.seal.Cursors;

/** The history of an article, for those who work on it. */
@ApplicationScoped
class RevisionReader {
    /** Of more saves that a client has missed, the rest is in the list of revisions. */
    private static final int MAX_TOLD = 50;

    /** Characters of two bodies that a refusal compares; longer ones are compared for who asks for it. */
    private static final int MAX_COMPARED = 200_000;

    private final PublicationRepository publications;
    private final ArticleFinder finder;
    private final RevisionFinder revisions;
    private final RevisionComparer comparer;
    private final DeskReader desk;
    private final Cursors cursors;

    RevisionReader(
            PublicationRepository publications,
            ArticleFinder finder,
            RevisionFinder revisions,
            RevisionComparer comparer,
            DeskReader desk,
            Cursors cursors) {
        this.publications = publications;
        this.finder = finder;
        this.revisions = revisions;
        this.comparer = comparer;
        this.desk = desk;
        this.cursors = cursors;
    }

    /** Newest first. */
    Slice<RevisionItem> list(String ref, int limit, String cursor) {
        Article article = finder.requireForDesk(ref);
        String scope = "revisions " + article.id();
        int before =
                cursors.decode(scope, cursor).map(at -> Integer.parseInt(at[0])).orElse(Integer.MAX_VALUE);
        return Slice.of(
                        revisions.before(article, before, limit + 1),
                        limit,
                        revision -> cursors.encode(scope, revision.number()))
                .map(page -> items(article, page));
    }

    /** The article as it was saved then. */
    ArticleResponse get(String ref, String number, Body.Format format) {
        Article article = finder.requireForDesk(ref);
        return get(article, revisions.require(article, number), format);
    }

    private ArticleResponse get(Article article, Revision revision, Body.Format format) {
        return desk.get(article, revision, format)
                .withSaved(items(article, List.of(revision)).get(0));
    }

    private List<RevisionItem> items(Article article, List<Revision> page) {
        Timeline timeline = publications.timeline(article.id());
        return page.stream()
                .map(revision -> RevisionItem.of(revision, timeline))
                .toList();
    }

    /**
     * Two revisions side by side.
     *
     * @param from latest, published or a number
     * @param to the same
     * @param format of the bodies in a JSON Patch
     */
    DiffResponse compare(String ref, String from, String to, Body.Format format) {
        Article article = finder.requireForDesk(ref);
        return compare(
                article, revisions.require(article, "from", from), revisions.require(article, "to", to), true, format);
    }

    /**
     * What a save did.
     *
     * @param from null for the one before it
     */
    DiffResponse compareTo(String ref, String number, String from, Body.Format format) {
        Article article = finder.requireForDesk(ref);
        Revision revision = revisions.require(article, number);
        if (from == null && revision.number() == 1) {
            throw ProblemException.badParameter(
                    "from", "There is no revision before the first; say which to compare with.");
        }
        String base = from == null ? String.valueOf(revision.number() - 1) : from;
        return compare(article, revisions.require(article, "from", base), revision, true, format);
    }

    private DiffResponse compare(Article article, Revision from, Revision to, boolean bodies, Body.Format format) {
        List<RevisionItem> items = items(article, List.of(from, to));
        return comparer.compare(
                article, from, to, items, bodies, () -> List.of(get(article, from, format), get(article, to, format)));
    }

    /** What a client that knows a version has missed: who, when, what, and how that version differs from the latest. */
    Map<String, Object> since(Article article, String version) {
        Map<String, Object> since = new LinkedHashMap<>();
        revisions.find(article, version).ifPresent(base -> {
            Revision latest = revisions.latest(article);
            since.put("changes", items(article, revisions.after(article, base.number(), MAX_TOLD)));
            boolean bodies = base.body().length() + latest.body().length() <= MAX_COMPARED;
            since.put(
                    "diff",
                    compare(article, base, latest, bodies, Body.Format.blocks).changesOnly());
        });
        return since;
    }
}
