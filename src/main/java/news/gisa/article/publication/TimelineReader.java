package news.gisa.article.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import news.gisa.access.Caller;
import news.gisa.access.Role;
import news.gisa.article.Article;
import news.gisa.article.ArticleFinder;
import news.gisa.article.ArticleTags;
import news.gisa.article.Publication;
import news.gisa.article.Publication.Position;
import news.gisa.article.PublicationRepository;
import news.gisa.http.answer.Slice;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.seal.Cursors;

/** The timeline of an article: for editors as it is, for the public of a public article as far as it has been in force. */
@ApplicationScoped
class TimelineReader {
    private final PublicationRepository publications;
    private final ArticleFinder finder;
    private final Caller caller;
    private final Cursors cursors;
    private final Clock clock;

    TimelineReader(
            PublicationRepository publications, ArticleFinder finder, Caller caller, Cursors cursors, Clock clock) {
        this.publications = publications;
        this.finder = finder;
        this.caller = caller;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** In the order of their starts. */
    Slice<PublicationResponse> list(String ref, int limit, String cursor) {
        Instant now = clock.instant();
        Article article = require(ref, now);
        String scope = "publications " + article.id();
        Position after = cursors.decode(scope, cursor)
                .map(at -> new Position(Instant.parse(at[0]), Integer.parseInt(at[1])))
                .orElse(null);
        return Slice.of(
                        publications.list(article.id(), isEditor() ? null : now, after, limit + 1),
                        limit,
                        event -> cursors.encode(scope, event.startsAt(), event.number()))
                .map(page -> page.stream().map(event -> shown(event, now)).toList())
                .tagged(Set.of(ArticleTags.one(article.id())));
    }

    PublicationResponse get(String ref, String number) {
        Instant now = clock.instant();
        Article article = require(ref, now);
        Optional<Publication> event = publications.find(article.id(), number);
        return event.filter(it -> isEditor() || !it.startsAt().isAfter(now) && it.hasDuration())
                .map(it -> shown(it, now))
                .orElseThrow(() -> ProblemException.notFound("The timeline has no event " + number + "."));
    }

    private boolean isEditor() {
        return caller.has(Role.editor);
    }

    private Article require(String ref, Instant now) {
        if (isEditor()) {
            return finder.requireForDesk(ref);
        }
        Article article = finder.require(ref);
        finder.requirePublic(article, ref, now);
        return article;
    }

    private PublicationResponse shown(Publication event, Instant now) {
        PublicationResponse whole = PublicationResponse.of(event);
        return isEditor() ? whole : whole.forPublic(now);
    }
}
