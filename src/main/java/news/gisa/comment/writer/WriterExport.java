package news.gisa.comment.writer;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import news.gisa.comment.Comment;
import news.gisa.comment.CommentRecord;
import news.gisa.comment.CommentResponse;
import news.gisa.comment.EarlierText;
import news.gisa.comment.Report;
import news.gisa.comment.Vote;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All that is kept of a writer. */
@Schema(name = "CommentWriterExport", description = "All that is kept of a writer.")
public record WriterExport(
        @Schema(required = true, examples = "name:바람개비") String writer,

        @Schema(required = true, description = "Oldest first.")
        List<Written> comments,

        @Schema(required = true, description = "Only by member or address.")
        List<Voted> votes,

        @Schema(required = true, description = "Only by member or address.")
        List<Reported> reports) {

    /** A comment with what it said before. */
    @Schema(name = "WrittenComment")
    public record Written(
            @Schema(required = true) CommentResponse comment,
            @Schema(required = true) List<CommentRecord.Earlier> earlier) {}

    /** A vote. */
    @Schema(name = "GivenVote")
    public record Voted(
            @Schema(required = true) UUID commentId,
            @Schema(required = true) Vote.Choice vote,
            @Schema(required = true) Instant at) {}

    /** A report. */
    @Schema(name = "GivenReport")
    public record Reported(
            @Schema(required = true) UUID commentId,
            @Schema(required = true) Report.Kind reason,
            @Schema(required = true, nullable = true) String note,
            @Schema(required = true) Instant at) {}

    static WriterExport of(
            String writer,
            List<Comment> comments,
            Map<UUID, List<EarlierText>> earlier,
            List<Vote> votes,
            List<Report> reports) {
        return new WriterExport(
                writer,
                comments.stream()
                        .map(comment -> new Written(
                                CommentResponse.forEditor(comment),
                                earlier.getOrDefault(comment.id(), List.of()).stream()
                                        .map(CommentRecord.Earlier::of)
                                        .toList()))
                        .toList(),
                votes.stream()
                        .map(vote -> new Voted(vote.commentId(), vote.choice(), vote.votedAt()))
                        .toList(),
                reports.stream()
                        .map(report ->
                                new Reported(report.commentId(), report.reason(), report.note(), report.reportedAt()))
                        .toList());
    }
}
