package news.gisa.article.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import news.gisa.article.Article;
import news.gisa.article.Publication;
import news.gisa.article.Revision;
import news.gisa.article.RevisionBodies;
import news.gisa.article.content.Body;
import news.gisa.article.reading.ArticleResponse.AuthorLink;
import news.gisa.article.reading.ArticleResponse.BylineEntry;
import news.gisa.article.reading.ArticleResponse.Correction;
import news.gisa.article.reading.ArticleResponse.SectionLink;
import news.gisa.article.reading.ArticleResponse.TagLink;
import news.gisa.author.Author;
import news.gisa.author.AuthorService;
import news.gisa.author.Byline;
import news.gisa.http.Versioned;
import news.gisa.http.answer.Slice;
import news.gisa.http.problem.ProblemException;
import news.gisa.section.Section;
import news.gisa.section.SectionService;
import news.gisa.section.Tag;
import news.gisa.section.TagService;

/** Resolves the relations of articles, of a whole page at once: the number of statements does not grow with the page. */
@ApplicationScoped
public class ArticleAssembler {
    private final RevisionBodies bodies;
    private final AuthorService authors;
    private final SectionService sections;
    private final TagService tags;
    private final CommentGate gate;

    ArticleAssembler(
            RevisionBodies bodies, AuthorService authors, SectionService sections, TagService tags, CommentGate gate) {
        this.bodies = bodies;
        this.authors = authors;
        this.sections = sections;
        this.tags = tags;
        this.gate = gate;
    }

    /** @throws ProblemException 404 when it was purged since it was found */
    public ArticleResponse one(ArticleView view, Body.Format format, Map<String, Object> included) {
        ArticleResponse article = assemble(List.of(view), read(List.of(view), format), included).stream()
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound(
                        "There is no article " + view.article().slug() + " here."));
        return included.get("jsonLd") instanceof Inclusion.Derived jsonLd
                ? article.withJsonLd(jsonLd.of(article))
                : article;
    }

    /**
     * A page, or as much of it as an answer may hold of bodies.
     *
     * @param format of the bodies; null leaves them out, unread
     * @param cursor position behind an article
     */
    Slice<ArticleResponse> page(Slice<ArticleView> page, Body.Format format, Function<ArticleView, String> cursor) {
        if (page.items().isEmpty()) {
            return page.map(views -> List.of());
        }
        if (format == null) {
            return page.map(views -> assemble(views, null, Map.of()));
        }
        Map<UUID, Optional<Body>> read = read(page.items(), format);
        return page.first(read.size(), cursor).map(views -> assemble(views, read, Map.of()));
    }

    private Map<UUID, Optional<Body>> read(List<ArticleView> views, Body.Format format) {
        return bodies.first(views.stream().map(view -> view.revision().id()).toList(), format);
    }

    /** @param read the bodies, in which one that was purged is empty: its article is left out; null for none */
    private List<ArticleResponse> assemble(
            List<ArticleView> found, Map<UUID, Optional<Body>> read, Map<String, Object> included) {
        List<ArticleView> views = read == null
                ? found
                : found.stream()
                        .filter(view -> read.get(view.revision().id()).isPresent())
                        .toList();
        List<Revision> shown = views.stream().map(ArticleView::revision).toList();
        Related related = new Related(
                authors.byIds(
                        ids(shown.stream().flatMap(r -> r.byline().stream()).map(Byline::authorId))),
                sections.byIds(ids(shown.stream().map(Revision::sectionId))),
                tags.byIds(ids(shown.stream().flatMap(r -> r.tagIds().stream()))),
                gate.states(views.stream()
                        .filter(ArticleView::invitesComments)
                        .map(ArticleView::subject)
                        .toList()));
        return views.stream()
                .map(view -> response(
                        view,
                        read == null ? null : read.get(view.revision().id()).get(),
                        related,
                        included))
                .toList();
    }

    private static Collection<UUID> ids(Stream<UUID> ids) {
        return ids.filter(Objects::nonNull).distinct().toList();
    }

    private record Related(
            Map<UUID, Author> authors,
            Map<UUID, Section> sections,
            Map<UUID, Tag> tags,
            Map<UUID, CommentGate.State> comments) {
        SectionLink section(UUID id) {
            return id == null
                    ? null
                    : new SectionLink(sections.get(id).slug(), sections.get(id).name());
        }

        TagLink tag(UUID id) {
            return new TagLink(tags.get(id).slug(), tags.get(id).name());
        }

        BylineEntry byline(Byline byline) {
            Author author = byline.authorId() == null ? null : authors.get(byline.authorId());
            return new BylineEntry(
                    byline.name(),
                    byline.role(),
                    author == null ? null : new AuthorLink(author.id(), author.slug(), author.name()),
                    byline.kind());
        }
    }

    private static ArticleResponse response(
            ArticleView view, Body body, Related related, Map<String, Object> included) {
        Article article = view.article();
        Revision revision = view.revision();
        Publication publication = view.publication();
        ArticleView.Editorial editorial = view.editorial();
        CommentGate.State comments = view.invitesComments()
                ? related.comments().get(article.id())
                : new CommentGate.State(revision.commentsOpen(), null);
        return new ArticleResponse(
                article.id(),
                revision.slug(),
                revision.language(),
                revision.headline(),
                revision.deck(),
                revision.summary(),
                related.section(revision.sectionId()),
                revision.tagIds().stream().map(related::tag).toList(),
                revision.byline().stream().map(related::byline).toList(),
                revision.image(),
                body,
                publication == null ? null : publication.publishedAt(),
                publication == null ? null : publication.updatedAt(),
                corrections(view),
                revision.breaking(),
                revision.urgency(),
                revision.source(),
                revision.canonicalUrl(),
                comments.open(),
                article.commentCount(),
                editorial == null ? null : editorial.status(),
                editorial == null ? null : revision.number(),
                editorial == null ? null : Optional.ofNullable(editorial.publishedRevision()),
                editorial == null ? null : editorial.hasUnpublishedChanges(),
                editorial == null ? null : Optional.ofNullable(revision.embargoUntil()),
                editorial == null ? null : Optional.ofNullable(editorial.review()),
                editorial == null ? null : editorial.upcoming(),
                null,
                null,
                null,
                included.containsKey("weather") ? Optional.ofNullable(included.get("weather")) : null,
                included.get("dateline"),
                included.get("comments"),
                included.get("discussion"),
                null,
                comments.closesAt(),
                Versioned.of(revision.number(), article.id()));
    }

    private static List<Correction> corrections(ArticleView view) {
        if (view.publication() == null) {
            return List.of();
        }
        Instant shown = view.publication().startsAt();
        // What is shown may be older than a text that was put right, and then it has that fault still.
        int revision = Objects.requireNonNullElse(view.publication().revisionNumber(), Integer.MAX_VALUE);
        return view.corrections().stream()
                .filter(event -> !event.startsAt().isAfter(shown) && event.revisionNumber() <= revision)
                .map(event -> new Correction(event.startsAt(), event.note()))
                .toList();
    }
}
