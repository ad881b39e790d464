package news.gisa.transfer.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.List;
import news.gisa.access.Caller;
import news.gisa.access.Role;
import news.gisa.http.Unhurried;
import news.gisa.http.Write;
import news.gisa.http.load.UploadedFile;
import news.gisa.http.problem.ProblemException;
import news.gisa.transfer.ImportForm;
import news.gisa.transfer.LineImport;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@Path(ImportResource.PATH)
@Tag(name = "Imports")
public class ImportResource {
    static final String PATH = "/api/v1/import";

    private final List<LineImport> imports;
    private final Caller caller;
    private final ObjectMapper json;

    public ImportResource(@All List<LineImport> imports, Caller caller, ObjectMapper json) {
        this.imports = imports;
        this.caller = caller;
        this.json = json;
    }

    @POST
    @Consumes({"application/x-ndjson", "text/csv"})
    @Produces(MediaType.APPLICATION_JSON)
    @Write
    @Unhurried
    @Operation(
            operationId = "importFile",
            summary = "Import a file, line by line",
            description = "What Gisa exported, or articles of another system.")
    public ImportReport post(
            @RestQuery @DefaultValue("false") @Parameter(description = "Overwrite.") boolean replace,
            @RestQuery @DefaultValue("false") @Parameter(description = "Try, and store nothing.") boolean dryRun,
            @Context RoutingContext routing)
            throws IOException {
        UploadedFile file = UploadedFile.in(routing)
                .orElseThrow(() -> ProblemException.invalid("", "There is nothing to import: the body is empty."));
        FileRun run = new FileRun(dryRun, replace);
        try (FileLines lines =
                FileLines.open(file.path(), 0, 0, line -> run.report(line, null, "The line is longer than 16 MB."))) {
            ImportForm form = isExport(lines.first()) ? ImportForm.export : ImportForm.articles;
            if (form == ImportForm.export) {
                caller.require(Role.admin);
            }
            LineImport reader = imports.stream()
                    .filter(it -> it.form() == form)
                    .findFirst()
                    .orElseThrow(() -> ProblemException.invalid("", "Nobody reads this."));
            reader.read(lines, run);
        }
        return run.toReport();
    }

    private boolean isExport(byte[] first) {
        try {
            JsonNode header = json.readTree(first);
            return header.path("kind").asText().equals("header")
                    && header.path("format").asText().equals("gisa-export");
        } catch (IOException e) {
            return false;
        }
    }
}
