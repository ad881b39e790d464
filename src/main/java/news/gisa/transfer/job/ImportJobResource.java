package news.gisa.transfer.job;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.util.UUID;
import news.gisa.http.Write;
import news.gisa.http.answer.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestStreamElementType;

@Path(ImportJobResource.PATH)
@Tag(name = "Transfer")
public class ImportJobResource {
    static final String PATH = "/api/v1/imports";
    private static final String EVENTS = MediaType.SERVER_SENT_EVENTS + ";qs=0.5";

    private final ImportService imports;
    private final ImportEvents events;

    public ImportJobResource(ImportService imports, ImportEvents events) {
        this.imports = imports;
        this.events = events;
    }

    @GET
    @Operation(
            operationId = "listImports",
            summary = "Files that are or were imported, newest first",
            description = "Without their problems. Those that ended are told of for 30 days.")
    public Page<ImportReport> list(
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(Page.MIN_LIMIT) @Max(Page.MAX_LIMIT) int limit,
            @RestQuery String cursor,
            UriInfo uri) {
        return Page.of(imports.list(limit, cursor), uri);
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getImport",
            summary = "How far a file has come, and what became of its lines",
            description =
                    "As text/event-stream it is told each second that it changes, in events progress, and at the end, in an event named"
                            + " like the state, behind which the stream ends.")
    public ImportReport get(@RestPath UUID id) {
        return imports.get(id);
    }

    @GET
    @Path("/{id}")
    @Produces(EVENTS)
    @Blocking
    @RestStreamElementType(MediaType.TEXT_PLAIN)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store, no-transform")
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    @Operation(operationId = "getImport", hidden = true)
    public Multi<OutboundSseEvent> watch(@RestPath UUID id, @Context RoutingContext routing) {
        imports.get(id);
        routing.addHeadersEndHandler(begins -> routing.response().headers().remove("X-SSE-Content-Type"));
        return routing.request().method() == HttpMethod.HEAD
                ? Multi.createFrom().empty()
                : events.of(id);
    }

    @DELETE
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Write
    @Operation(
            operationId = "cancelImport",
            summary = "Have a file read no further",
            description =
                    "What was stored stays. One that is being read ends behind the lines that are being stored at the moment. One that"
                            + " has ended stays as it is. Needs no If-Match.")
    public ImportReport cancel(@RestPath UUID id) {
        return imports.cancel(id);
    }
}
