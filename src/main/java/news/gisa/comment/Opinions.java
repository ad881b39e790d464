package news.gisa.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import news.gisa.article.port.ArticlesForComments;
import news.gisa.change.Changes;
import news.gisa.http.problem.ProblemException;

/** What readers think of comments: votes, of which everybody has one, and reports. */
@ApplicationScoped
class Opinions {
    private static final String REPORTED = "reports";

    private final EntityManager entities;
    private final ArticlesForComments discussions;
    private final Threads threads;
    private final Decisions decisions;
    private final CommentConfig config;
    private final Changes changes;
    private final Clock clock;

    Opinions(
            EntityManager entities,
            ArticlesForComments discussions,
            Threads threads,
            Decisions decisions,
            CommentConfig config,
            Changes changes,
            Clock clock) {
        this.entities = entities;
        this.discussions = discussions;
        this.threads = threads;
        this.decisions = decisions;
        this.config = config;
        this.changes = changes;
        this.clock = clock;
    }

    VoteResponse vote(String articleRef, UUID id, VoteRequest request, Visitor visitor) {
        Comment comment = lock(articleRef, id);
        Optional<Vote> earlier = earlier(Vote.class, comment, visitor);
        Vote vote =
                earlier.orElseGet(() -> new Vote(comment.id(), visitor.voters().get(0)));
        int difference = vote.choose(request.vote(), clock.instant());
        if (request.vote() == Vote.Choice.none) {
            earlier.ifPresent(entities::remove);
        } else if (earlier.isEmpty()) {
            entities.persist(vote);
        }
        if (difference != 0) {
            comment.countVotes(difference);
            changes.tell("comment.voted", "comment", id.toString(), Set.of(CommentStream.PREFIX + comment.articleId()));
        }
        return new VoteResponse(comment.votes(), request.vote());
    }

    /** The same reader's second report changes nothing. Enough of them hold the comment until a moderator has read it. */
    void report(String articleRef, UUID id, ReportRequest request, Visitor visitor) {
        Comment comment = lock(articleRef, id);
        if (earlier(Report.class, comment, visitor).isPresent()) {
            return;
        }
        Instant now = clock.instant();
        entities.persist(new Report(id, visitor.voters().get(0), request, now));
        comment.countReport();
        Set<String> tags = Set.of();
        if (comment.reports() >= config.holdAtReports()) {
            List<Reason> reasons = new ArrayList<>(comment.reasons());
            reasons.add(new Reason(REPORTED, comment.reports() + " readers reported it."));
            if (threads.stand(comment, CommentStatus.pending, reasons)) {
                tags = Threads.tags(comment.articleId());
            }
            decisions.keep(
                    comment, null, Decision.REPORTS, CommentStatus.published, CommentStatus.pending, reasons, null);
        }
        changes.tell("comment.reported", "comment", id.toString(), tags);
    }

    /** Under any of the keys that the reader has now or had before the last one changed. */
    private <T> Optional<T> earlier(Class<T> type, Comment comment, Visitor visitor) {
        return visitor.voters().stream()
                .flatMap(voter -> Stream.ofNullable(entities.find(type, new Vote.Key(comment.id(), voter))))
                .findFirst();
    }

    private Comment lock(String articleRef, UUID id) {
        UUID article = discussions.of(articleRef).articleId();
        return threads.lock(Set.of(article), Set.of(id)).stream()
                .filter(comment -> comment.articleId().equals(article) && comment.isPublished())
                .findAny()
                .orElseThrow(() -> ProblemException.notFound("There is no comment " + id + " on this article."));
    }
}
