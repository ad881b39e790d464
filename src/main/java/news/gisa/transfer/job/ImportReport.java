package news.gisa.transfer.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import news.gisa.transfer.ImportForm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A file that is imported, as whoever sent it sees it. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "Import", description = "A file that is imported, and what becomes of its lines.")
public record ImportReport(
        @Schema(required = true) UUID id,

        @Schema(
                required = true,
                description =
                        "queued: others are before it. done: read to its end, whatever became of the lines. failed: it could not be"
                                + " read to its end; what was stored stays, and detail says why.")
        ImportState state,

        @Schema(required = true, description = "What it is.")
        ImportForm form,

        @Schema(required = true, description = "Whether nothing is stored.")
        boolean dryRun,

        @Schema(required = true, description = "Whether what was edited here is overwritten.")
        boolean replace,

        @Schema(required = true, description = "Bytes of the file.", minimum = "0")
        long size,

        @Schema(
                required = true,
                description = "How many of a hundred parts of it were read.",
                minimum = "0",
                maximum = "100")
        int percent,

        @Schema(required = true, description = "How many lines were read.", minimum = "0")
        long lines,

        @Schema(required = true, description = "How many were new.", minimum = "0")
        long created,

        @Schema(required = true, description = "How many replaced what was there.", minimum = "0")
        long replaced,

        @Schema(required = true, description = "How many were there already.", minimum = "0")
        long unchanged,

        @Schema(required = true, description = "How many were not stored.", minimum = "0")
        long refused,

        @Schema(
                required = true,
                description = "What is wrong with lines: the first thousand. In a list they are left out.")
        List<ImportProblem> problems,

        @Schema(required = true, description = "How many problems more there are.", minimum = "0")
        long problemsLeft,

        @Schema(required = true, nullable = true, description = "What there is to say of it as a whole.")
        String detail,

        @Schema(required = true, description = "Name of the token that sent it.", examples = "한서윤")
        String sentBy,

        @Schema(required = true, description = "The node on whose disk the file is, and which reads it.")
        UUID node,

        @Schema(required = true) Instant createdAt,

        @Schema(required = true, nullable = true) Instant startedAt,

        @Schema(required = true, nullable = true) Instant endedAt) {

    static ImportReport of(ImportJob job, List<ImportProblem> problems) {
        return new ImportReport(
                job.id(),
                job.state(),
                job.form(),
                job.isDryRun(),
                job.replaces(),
                job.size(),
                percent(job),
                job.lines(),
                job.tally().created(),
                job.tally().replaced(),
                job.tally().unchanged(),
                job.tally().refused(),
                problems,
                job.problems() - problems.size(),
                job.detail(),
                job.tokenName(),
                job.node(),
                job.createdAt(),
                job.startedAt(),
                job.endedAt());
    }

    private static int percent(ImportJob job) {
        return job.state() == ImportState.done ? 100 : (int) (100 * job.read() / Math.max(1, job.size()));
    }
}
