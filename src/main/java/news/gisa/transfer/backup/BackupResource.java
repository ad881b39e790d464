package news.gisa.transfer.backup;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import java.io.File;
import java.io.IOException;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicBoolean;
import news.gisa.http.Unhurried;
import news.gisa.http.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path(BackupResource.PATH)
@Tag(name = "Transfer")
public class BackupResource {
    static final String PATH = "/api/v1/backup";
    static final String SEQ = "Change-Seq";
    static final String DIGEST = "Content-Digest";
    static final String NAME = "Content-Disposition";

    private static final String ZIP = "application/zip";
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private static final int LATER = 10;

    private final Backups backups;

    public BackupResource(Backups backups) {
        this.backups = backups;
    }

    @POST
    @Produces(ZIP)
    @Unhurried
    @APIResponse(responseCode = "200", content = @Content(mediaType = ZIP))
    @Operation(
            operationId = "takeBackup",
            summary = "A copy of the embedded database, as a zip file",
            description =
                    "One state of all that is stored, while others read and write on. Unpack it into an empty data folder and start"
                            + " the service there. Secrets of tokens are not in it, their digests are. One is made at a time; until it"
                            + " was sent it takes up to twice the space of the database in the data folder. PostgreSQL has tools of its"
                            + " own.")
    public RestResponse<File> take(@Context RoutingContext routing)
            throws IOException, SQLException, InterruptedException {
        Backup backup = backups.take();
        AtomicBoolean there = new AtomicBoolean(true);
        Runnable end = () -> {
            if (there.getAndSet(false)) {
                backups.end();
            }
        };
        routing.addEndHandler(over -> end.run());
        if (routing.response().closed()) {
            // Nobody is told that any more.
            end.run();
            throw ProblemException.unavailable("Nobody waits for the copy any more.", LATER);
        }
        return RestResponse.ResponseBuilder.ok(backup.file().toFile())
                .header("ETag", '"' + HexFormat.of().formatHex(backup.digest(), 0, 12) + '"')
                .header(SEQ, String.valueOf(backup.seq()))
                .header(DIGEST, "sha-256=:" + Base64.getEncoder().encodeToString(backup.digest()) + ":")
                .header(NAME, "attachment; filename=\"gisa-" + MOMENT.format(backup.at()) + ".zip\"")
                .build();
    }
}
