package news.gisa.comment.opinion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import news.gisa.change.Changes;
import news.gisa.comment.Comment;
import news.gisa.comment.CommentConfig;
import news.gisa.comment.CommentStatus;
import news.gisa.comment.Decider;
import news.gisa.comment.Decisions;
import news.gisa.comment.Reason;
import news.gisa.comment.Report;
import news.gisa.comment.writer.Visitor;

/**
 * Reports of readers: enough of them hold the comment until a moderator has read it. What a moderator let stand they bring back
 * to moderators, but hide no more.
 */
@ApplicationScoped
class Reporting {
    private static final String NEWS = "comment.reported";

    private final OpinionFinder opinions;
    private final EntityManager entities;
    private final Decisions decisions;
    private final CommentConfig config;
    private final Changes changes;
    private final Clock clock;

    Reporting(
            OpinionFinder opinions,
            EntityManager entities,
            Decisions decisions,
            CommentConfig config,
            Changes changes,
            Clock clock) {
        this.opinions = opinions;
        this.entities = entities;
        this.decisions = decisions;
        this.config = config;
        this.changes = changes;
        this.clock = clock;
    }

    /** The same reader's second report changes nothing. */
    void report(String articleRef, UUID id, ReportRequest request, Visitor visitor) {
        Comment comment = opinions.lock(articleRef, id);
        if (opinions.earlier(Report.class, comment, visitor).isPresent()) {
            return;
        }
        entities.persist(new Report(id, visitor.voters().get(0), request.reason(), request.note(), clock.instant()));
        comment.countReport();
        if (comment.reports() < config.holdAtReports()
                || decisions.approved(List.of(comment)).contains(id)) {
            changes.tell(NEWS, "comment", id.toString(), Set.of());
            return;
        }
        List<Reason> reasons = new ArrayList<>(comment.reasons());
        reasons.add(new Reason(Decider.REPORTS.name(), comment.reports() + " readers reported it."));
        decisions.take(comment, Decider.REPORTS, CommentStatus.pending, reasons, NEWS);
    }
}
