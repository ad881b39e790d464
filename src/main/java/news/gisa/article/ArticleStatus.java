package news.gisa.article;

import java.time.Instant;
import java.util.Optional;

/** How an article stands, as editors see it: derived from the timeline and never stored. The names are those of the wire. */
public enum ArticleStatus {
    draft,
    in_review,
    scheduled,
    published,
    withdrawn,
    trashed;

    public static ArticleStatus of(Article article, Timeline timeline, Instant now) {
        if (article.trashed()) {
            return trashed;
        }
        Optional<Publication> inForce = timeline.at(now);
        if (inForce.isPresent() && !inForce.get().isWithdrawal()) {
            return published;
        }
        if (timeline.nextPublication(now).isPresent()) {
            return scheduled;
        }
        if (article.inReview()) {
            return in_review;
        }
        return inForce.filter(event -> event.publishedAt() != null).isPresent() ? withdrawn : draft;
    }
}
