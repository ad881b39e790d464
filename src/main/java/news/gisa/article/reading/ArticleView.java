package news.gisa.article.reading;

import java.time.Instant;
import java.util.List;
import news.gisa.article.Article;
import news.gisa.article.ArticleStatus;
import news.gisa.article.Publication;
import news.gisa.article.Review;
import news.gisa.article.Revision;
import news.gisa.article.Timeline;
import news.gisa.article.TimelineEvent;
import news.gisa.article.relation.CommentGate;

/**
 * One article as it is to be shown.
 *
 * @param publication the event in force; null before the first one
 * @param editorial what only editors see; null for the public
 */
public record ArticleView(Article article, Revision revision, Publication publication, Editorial editorial) {
    record Editorial(
            ArticleStatus status,
            Integer publishedRevision,
            boolean hasUnpublishedChanges,
            Review review,
            List<TimelineEvent> upcoming) {}

    /** As the public sees it: without what only editors see. */
    public static ArticleView forPublic(Article article, Revision revision, Publication publication) {
        return new ArticleView(article, revision, publication, null);
    }

    /** A revision as the desk sees it: how the article stands, and what lies ahead. */
    static ArticleView forDesk(Article article, Revision revision, Timeline timeline, Instant now) {
        Publication inForce = timeline.at(now).orElse(null);
        Integer publicNow = inForce == null ? null : inForce.revisionNumber();
        boolean unpublished = publicNow == null || publicNow != article.revision();
        return new ArticleView(
                article,
                revision,
                inForce,
                new Editorial(
                        ArticleStatus.of(article, timeline, now),
                        publicNow,
                        unpublished,
                        article.review(),
                        TimelineEvent.upcoming(timeline, now)));
    }

    boolean isForPublic() {
        return editorial == null;
    }

    /** Whether it is what the public sees at an instant. */
    public boolean isPublicAt(Instant time) {
        return isForPublic() && publication != null && publication.inForceAt(time);
    }

    /** At the desk that is a property of the text, for readers it is a question of the moment too. */
    boolean invitesComments() {
        return isForPublic() && publication != null && revision.commentsOpen();
    }

    public CommentGate.Subject subject() {
        return new CommentGate.Subject(article.id(), revision.sectionId(), publication.publishedAt());
    }
}
