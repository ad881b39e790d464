package news.gisa.article.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import news.gisa.article.Article;
import news.gisa.article.ArticleFinder;
import news.gisa.article.Publication;
import news.gisa.article.PublicationRepository;
import news.gisa.article.Revision;
import news.gisa.article.RevisionFinder;
import news.gisa.article.Timeline;
import news.gisa.article.TimelineEvent;
import news.gisa.article.reading.ArticleResponse;
import news.gisa.article.reading.DeskReader;
import news.gisa.article.revision.ArticlePreconditions;
import news.gisa.http.problem.ProblemException;

/** Publishing, withdrawing and cancelling at the address of an article, under its lock and its preconditions. */
@ApplicationScoped
public class PublicationService {
    private final ArticleFinder finder;
    private final RevisionFinder revisions;
    private final PublicationRepository publications;
    private final ArticlePreconditions preconditions;
    private final TimelineWriter timelines;
    private final DeskReader desk;
    private final Clock clock;

    PublicationService(
            ArticleFinder finder,
            RevisionFinder revisions,
            PublicationRepository publications,
            ArticlePreconditions preconditions,
            TimelineWriter timelines,
            DeskReader desk,
            Clock clock) {
        this.finder = finder;
        this.revisions = revisions;
        this.publications = publications;
        this.preconditions = preconditions;
        this.timelines = timelines;
        this.desk = desk;
        this.clock = clock;
    }

    /** Makes a revision public; what is public follows from the clock. */
    ArticleResponse publish(String ref, PublishRequest request) {
        Article article = finder.lock(ref);
        preconditions.holdIfSent(article);
        Revision revision = revisions.latest(article);
        if (request.revision() != null) {
            revision = revisions
                    .find(article, String.valueOf(request.revision()))
                    .orElseThrow(() -> ProblemException.invalid(
                            "/revision",
                            "There is no revision " + request.revision() + "; the latest is " + article.revision()
                                    + "."));
        }
        Publication made = timelines.publish(article, revision, publications.timeline(article), request);
        return answer(article, made);
    }

    /** @param article locked, and not in the trash */
    public void publishLatest(Article article) {
        publishLatest(article, PublishRequest.NOW);
    }

    /** @param article locked, and not in the trash */
    public void publishLatest(Article article, PublishRequest request) {
        timelines.publish(article, revisions.latest(article), publications.timeline(article), request);
        publications.flush();
    }

    /** Ends what is public. */
    ArticleResponse withdraw(String ref, WithdrawRequest request) {
        Article article = finder.lock(ref);
        preconditions.holdIfSent(article);
        Publication made = timelines.withdraw(article, publications.timeline(article), request);
        return answer(article, made);
    }

    private ArticleResponse answer(Article article, Publication made) {
        publications.flush();
        return desk.latest(article).withEvent(TimelineEvent.of(made, clock.instant()));
    }

    /** Takes away an event that has not begun. */
    void cancel(String ref, String number) {
        Article article = finder.lock(ref);
        Timeline timeline = publications.timeline(article);
        Publication event = timeline.events().stream()
                .filter(it -> String.valueOf(it.number()).equals(number))
                .findAny()
                .orElseThrow(() -> ProblemException.notFound("The timeline has no event " + number + "."));
        preconditions.require(PublicationResponse.of(event));
        timelines.cancel(article, timeline, event);
    }
}
