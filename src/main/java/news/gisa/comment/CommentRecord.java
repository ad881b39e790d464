package news.gisa.comment;

import java.time.Instant;
import java.util.List;
import news.gisa.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All that is known of a comment. */
@Schema(name = "CommentRecord", description = "All that is known of a comment, for editors.")
public record CommentRecord(
        @Schema(required = true) CommentResponse comment,

        @Schema(required = true, description = "Oldest first.")
        List<DecisionItem> decisions,

        @Schema(required = true, description = "What it said before it was edited, oldest first.")
        List<Earlier> earlier,

        @Schema(required = true, description = "The first hundred reports.")
        List<ReportItem> reports)
        implements Versioned {

    /** Who decided what, and why. */
    @Schema(name = "CommentDecision")
    public record DecisionItem(
            @Schema(required = true) Instant at,

            @Schema(
                    required = true,
                    description = "Name of the moderator's token, or rules, writer, screening, reports.")
            String actor,

            @Schema(required = true, nullable = true) CommentStatus from,
            @Schema(required = true) CommentStatus to,
            @Schema(required = true) List<Reason> reasons,
            @Schema(required = true, nullable = true) String note) {

        static DecisionItem of(Decision decision) {
            return new DecisionItem(
                    decision.at(),
                    decision.actor(),
                    decision.from(),
                    decision.to(),
                    decision.reasons(),
                    decision.note());
        }
    }

    /** A text that was replaced. */
    @Schema(name = "CommentEarlierText")
    public record Earlier(
            @Schema(required = true) String text,
            @Schema(required = true) Instant replacedAt) {

        public static Earlier of(EarlierText earlier) {
            return new Earlier(earlier.text(), earlier.replacedAt());
        }
    }

    /** What a reader reported. */
    @Schema(name = "CommentReport")
    public record ReportItem(
            @Schema(required = true) Instant at,
            @Schema(required = true) Report.Kind reason,
            @Schema(required = true, nullable = true) String note) {

        static ReportItem of(Report report) {
            return new ReportItem(report.reportedAt(), report.reason(), report.note());
        }
    }

    public static CommentRecord of(
            Comment comment, List<Decision> decisions, List<EarlierText> earlier, List<Report> reports) {
        return new CommentRecord(
                CommentResponse.forEditor(comment),
                decisions.stream().map(DecisionItem::of).toList(),
                earlier.stream().map(Earlier::of).toList(),
                reports.stream().map(ReportItem::of).toList());
    }

    @Override
    public String version() {
        return comment.version();
    }
}
