package news.gisa.comment.writer;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import news.gisa.http.Unhurried;
import news.gisa.http.Write;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/comments/writers/{writer}")
@Tag(name = "Moderation")
public class WriterResource {
    private static final String KEY = "Key of a writer, as the queue shows it: name:, member: or address:.";
    private static final String EXAMPLE = "name:바람개비";

    private final WriterReader writers;
    private final WriterErasure erasure;

    WriterResource(WriterReader writers, WriterErasure erasure) {
        this.writers = writers;
        this.erasure = erasure;
    }

    @GET
    @Operation(
            operationId = "getCommentWriter",
            summary = "What a writer did so far",
            description =
                    "How many comments by status, the first and the last one, and the bans that hold. A writer is "
                            + "named by a key as the queue shows it.")
    public WriterResponse get(@RestPath @Parameter(description = KEY, example = EXAMPLE) String writer) {
        return writers.get(writer);
    }

    @GET
    @Path("/export")
    @Unhurried
    @Operation(
            operationId = "exportCommentWriter",
            summary = "All that is kept of a writer, for the writer",
            description = "Comments with their earlier texts; votes and reports only where the key is a member or an "
                    + "address. For requests under privacy law.")
    public WriterExport export(@RestPath @Parameter(description = KEY, example = EXAMPLE) String writer) {
        return writers.export(writer);
    }

    @POST
    @Path("/erase")
    @Write
    @Unhurried
    @Operation(
            operationId = "eraseCommentWriter",
            summary = "Erase what a writer wrote, for good",
            description =
                    "Texts, names and keys go. Places stay where replies are shown, and votes as those of nobody.")
    public ErasureResponse erase(@RestPath @Parameter(description = KEY, example = EXAMPLE) String writer) {
        return erasure.erase(writer);
    }
}
