package news.gisa.transfer.job;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import news.gisa.http.Write;
import news.gisa.http.answer.Ndjson;
import news.gisa.http.input.QueryParameterFilter;
import news.gisa.http.load.UploadedFile;
import news.gisa.http.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path(ImportResource.PATH)
@Tag(name = "Transfer")
public class ImportResource {
    static final String PATH = "/api/v1/import";
    static final String OPERATION = "importFile";
    private static final String CSV = "text/csv";

    private final ImportService imports;

    public ImportResource(ImportService imports) {
        this.imports = imports;
    }

    @POST
    @Consumes({Ndjson.MEDIA_TYPE, CSV})
    @Produces(MediaType.APPLICATION_JSON)
    @Write
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = Ndjson.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING))
            })
    @Operation(
            operationId = OPERATION,
            summary = "Import a file: articles of another system, or what Gisa exported",
            description =
                    "Articles come as JSON, one a line, in the shape of POST /articles with externalId, their name in the system that"
                            + " they come from, and publish where they are to be public, as POST …/publish takes it; or as CSV"
                            + " (RFC 4180) under a line of the same names. One that came before with the same content is left alone;"
                            + " one that was edited here since is not overwritten unless replace is true. A line that is refused is"
                            + " reported and does not keep others from being stored. The file is on the disk before the first line is"
                            + " read, and files are read one after the other. The answer is a report, if that takes no more than half a"
                            + " minute and Prefer does not say respond-async (RFC 7240); otherwise 202, and the report is at"
                            + " Location.")
    public RestResponse<ImportReport> post(
            @RestQuery
                    @DefaultValue("false")
                    @Parameter(description = "true: what was edited here since it was imported is overwritten too.")
                    boolean replace,
            @Context HttpHeaders headers,
            @Context UriInfo uri,
            @Context RoutingContext routing) {
        UploadedFile file = UploadedFile.in(routing)
                .orElseThrow(() -> ProblemException.invalid("", "There is nothing to import: the body is empty."));
        boolean dryRun = "true".equals(uri.getQueryParameters().getFirst(QueryParameterFilter.DRY_RUN));
        if (headers.getMediaType() == null) {
            throw new NotSupportedException();
        }
        boolean table = headers.getMediaType().getSubtype().equals("csv");
        ImportReport report = imports.begin(file, table, dryRun, replace);
        return ResponseBuilder.<ImportReport>create(RestResponse.Status.ACCEPTED)
                .header(HttpHeaders.LOCATION, ImportJobResource.PATH + "/" + report.id())
                .entity(report)
                .build();
    }
}
