package news.gisa.article.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import news.gisa.article.Article;
import news.gisa.article.ArticleTags;
import news.gisa.article.Publication;
import news.gisa.article.Publication.Kind;
import news.gisa.article.PublicationRepository;
import news.gisa.article.Revision;
import news.gisa.article.Signature;
import news.gisa.article.Signatures;
import news.gisa.article.Timeline;
import news.gisa.article.TimelineEvent;
import news.gisa.article.listing.ArticleListings;
import news.gisa.change.Changes;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.problem.ProblemType;

/**
 * Puts events on the timelines of locked articles, takes them away, and tells the change log what is planned; what events mean
 * is {@link Timeline}'s.
 */
@ApplicationScoped
public class TimelineWriter {
    private static final int MAX_YEARS_AHEAD = 10;

    private final PublicationRepository publications;
    private final Signatures signatures;
    private final Changes changes;
    private final ArticleListings listings;

    TimelineWriter(
            PublicationRepository publications, Signatures signatures, Changes changes, ArticleListings listings) {
        this.publications = publications;
        this.signatures = signatures;
        this.changes = changes;
        this.listings = listings;
    }

    /**
     * @param article locked, and not in the trash
     * @return the event that was made
     */
    public Publication publish(Article article, Revision revision, Timeline timeline, PublishRequest request) {
        Signature signature = signatures.sign(request.note());
        Instant at = request.at() == null ? signature.at() : request.at();
        check(request, at, signature.at());
        refuseEmbargoed(revision, at);
        List<Publication> older = older(timeline, revision, at, request.until(), signature.at());
        requireWord(older, revision, request, signature.at());
        List<Publication> cancelled = Boolean.TRUE.equals(request.cancelUpcoming())
                ? older.stream()
                        .flatMap(event -> timeline.withExpiry(event).stream())
                        .toList()
                : List.of();
        Timeline left = cancelled.isEmpty() ? timeline : remove(article, timeline, cancelled, signature.at());
        Kind kind = request.kind() == null
                ? Kind.update
                : Kind.valueOf(request.kind().name());
        List<Publication> added = new ArrayList<>();
        Publication publication = event(article, kind, revision, at, signature);
        added.add(publication);
        if (request.until() != null) {
            int next = article.nextPublication(signature.at());
            added.add(Publication.expiry(publication, next, request.until(), signature));
        }
        add(article, left, added, signature.at());
        if (revision.number() == article.revision()) {
            article.review(null, signature.at());
        }
        String detail = "revision " + revision.number() + ", " + kind + ", at " + at
                + (request.until() == null ? "" : ", until " + request.until())
                + cancelled.stream()
                        .map(event -> ", instead of event " + event.number())
                        .collect(Collectors.joining());
        record(article, "article.published", "article.scheduled", at, signature.at(), detail);
        return publication;
    }

    /**
     * The events ahead that, one after the other, would put an older text in the place of this one: not what comes after its end, or
     * after an event between.
     */
    private static List<Publication> older(
            Timeline timeline, Revision revision, Instant at, Instant until, Instant now) {
        List<Publication> older = new ArrayList<>();
        Set<Publication> gone = new HashSet<>();
        for (Publication event : timeline.after(at).toList()) {
            if (gone.contains(event)) {
                continue;
            }
            boolean replaces = until == null || !event.startsAt().isAfter(until);
            boolean isOlder = !event.isWithdrawal() && event.revisionNumber() < revision.number();
            if (!event.startsAt().isAfter(now) || !replaces || !isOlder) {
                return older;
            }
            older.add(event);
            gone.addAll(timeline.withExpiry(event));
        }
        return older;
    }

    private static void requireWord(List<Publication> older, Revision revision, PublishRequest request, Instant now) {
        boolean cancels = Boolean.TRUE.equals(request.cancelUpcoming());
        boolean keeps = Boolean.TRUE.equals(request.keepUpcoming());
        if (cancels && keeps) {
            throw ProblemException.invalid("/keepUpcoming", "Expected one of cancelUpcoming and keepUpcoming.");
        }
        if (!older.isEmpty() && !cancels && !keeps) {
            Publication next = older.get(0);
            throw new ProblemException(
                            ProblemType.CONFLICT,
                            "Event " + next.number() + " would put revision " + next.revisionNumber()
                                    + " in the place of revision " + revision.number() + " at " + next.startsAt()
                                    + ". Publish with cancelUpcoming to take it away, or with keepUpcoming to leave it.")
                    .with(
                            "upcoming",
                            older.stream()
                                    .map(event -> TimelineEvent.of(event, now))
                                    .toList());
        }
    }

    private static void check(PublishRequest request, Instant at, Instant now) {
        requireNear("/at", at, now);
        if (request.until() != null && !request.until().isAfter(at)) {
            throw ProblemException.invalid("/until", "Expected an instant after the one at which it becomes public.");
        }
        if (request.until() != null) {
            requireNear("/until", request.until(), now);
        }
        if (request.kind() == PublishRequest.Kind.correction && request.note() == null) {
            throw ProblemException.invalid("/note", "A correction needs a note that tells readers what was put right.");
        }
    }

    private static void requireNear(String pointer, Instant at, Instant now) {
        if (at.isAfter(now.plus(MAX_YEARS_AHEAD * 365L, ChronoUnit.DAYS))) {
            throw ProblemException.invalid(pointer, "Expected an instant at most " + MAX_YEARS_AHEAD + " years ahead.");
        }
    }

    private static void refuseEmbargoed(Revision revision, Instant at) {
        if (revision.embargoUntil() != null && at.isBefore(revision.embargoUntil())) {
            throw new ProblemException(
                            ProblemType.EMBARGOED,
                            "Revision " + revision.number() + " is under embargo until " + revision.embargoUntil()
                                    + "; it cannot become public at " + at + ".")
                    .with("embargoUntil", revision.embargoUntil());
        }
    }

    /**
     * @param article locked, and not in the trash
     * @return the event that was made
     */
    public Publication withdraw(Article article, Timeline timeline, WithdrawRequest request) {
        Signature signature = signatures.sign(request.reason());
        Instant at = request.at() == null ? signature.at() : request.at();
        requireNear("/at", at, signature.at());
        if (timeline.publicAt(at).isEmpty()) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "Nothing of this article is public at " + at + "; there is nothing to withdraw.");
        }
        Publication withdrawal = event(article, Kind.withdrawal, null, at, signature);
        add(article, timeline, List.of(withdrawal), signature.at());
        record(
                article,
                "article.withdrawn",
                "article.withdrawal-scheduled",
                at,
                signature.at(),
                "at " + at + ": " + request.reason());
        return withdrawal;
    }

    private void record(Article article, String done, String planned, Instant at, Instant now, String detail) {
        Set<String> tags = ArticleTags.all(article.id());
        if (at.isAfter(now)) {
            changes.recordPlan(planned, ArticleTags.TOPIC, article.id(), detail, tags);
        } else {
            changes.record(done, ArticleTags.TOPIC, article.id(), detail, tags);
        }
    }

    /** @param event of this timeline, not begun */
    void cancel(Article article, Timeline timeline, Publication event) {
        Instant now = signatures.now();
        if (!event.startsAt().isAfter(now)) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "Event " + event.number() + " began at " + event.startsAt()
                            + " and stays; publish or withdraw instead.");
        }
        remove(article, timeline, timeline.withExpiry(event), now);
        article.touch(now);
        changes.record(
                "article.publication-cancelled",
                "article",
                article.id(),
                "event " + event.number() + ", " + event.kind() + " at " + event.startsAt(),
                ArticleTags.all(article.id()));
    }

    /**
     * Nothing public from now on, and nothing that would become so by itself: for what goes into the trash.
     *
     * @return how many events that lay ahead were taken away
     */
    public int end(Article article, Signature signature) {
        Timeline timeline = publications.timeline(article.id());
        List<Publication> ahead = timeline.events().stream()
                .filter(event -> event.startsAt().isAfter(signature.at()))
                .toList();
        boolean isPublic = timeline.publicAt(signature.at()).isPresent();
        Timeline begun = remove(article, timeline, ahead, signature.at());
        if (isPublic) {
            add(
                    article,
                    begun,
                    List.of(event(article, Kind.withdrawal, null, signature.at(), signature)),
                    signature.at());
        }
        return ahead.size();
    }

    /** Whether anything of it was ever put on its timeline and not taken away again. */
    public boolean has(Article article) {
        return publications.onTimeline(article.id());
    }

    /** All of it, for what is purged. */
    public void drop(Article article) {
        publications.deleteOf(article);
        listings.follow(article);
    }

    private static Publication event(Article article, Kind kind, Revision revision, Instant at, Signature signature) {
        return new Publication(article.id(), article.nextPublication(signature.at()), kind, revision, at, signature);
    }

    private void add(Article article, Timeline timeline, List<Publication> added, Instant now) {
        List<Publication> events = new ArrayList<>(timeline.events());
        events.addAll(added);
        follow(article, Timeline.of(events), now);
        publications.persist(added);
    }

    private Timeline remove(Article article, Timeline timeline, List<Publication> removed, Instant now) {
        List<Publication> events = new ArrayList<>(timeline.events());
        events.removeAll(removed);
        removed.forEach(publications::delete);
        Timeline left = Timeline.of(events);
        follow(article, left, now);
        return left;
    }

    /** What follows from a timeline that came whole. */
    public void follow(Article article, Timeline timeline) {
        follow(article, timeline, signatures.now());
    }

    /** What lies ahead is done by the clock, and told by the change log when it is done. */
    private void follow(Article article, Timeline timeline, Instant now) {
        article.follow(timeline);
        listings.follow(article);
        changes.plan(
                "article",
                article.id().toString(),
                now,
                timeline.after(now).map(TimelineWriter::plan).toList());
    }

    private static Changes.Plan plan(Publication event) {
        return new Changes.Plan(
                event.startsAt(),
                event.isWithdrawal() ? "article.withdrawn" : "article.published",
                ArticleTags.all(event.articleId()));
    }
}
