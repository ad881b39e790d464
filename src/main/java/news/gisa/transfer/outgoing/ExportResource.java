package news.gisa.transfer.outgoing;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import news.gisa.http.Unhurried;
import news.gisa.http.answer.Ndjson;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.problem.ProblemType;
import news.gisa.http.problem.Refuses;
import news.gisa.transfer.Kind;
import news.gisa.transfer.Kinds;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@Path(ExportResource.PATH)
@Tag(name = "Transfer")
public class ExportResource {
    static final String PATH = "/api/v1/export";

    private static final Set<String> WORDS = Kinds.ALL.stream()
            .map(Kind::onRequest)
            .filter(word -> word != null)
            .collect(Collectors.toCollection(TreeSet::new));

    private final Exports exports;

    public ExportResource(Exports exports) {
        this.exports = exports;
    }

    @GET
    @Produces(Ndjson.MEDIA_TYPE)
    @Unhurried
    @Refuses(ProblemType.UNAVAILABLE)
    @Operation(
            operationId = "exportAll",
            summary = "All that is stored, a line of JSON each",
            description =
                    "One state of the database, whatever is written meanwhile. The first line is a header with the number of the last"
                            + " change (seq), the last one has the counts of the lines between and their SHA-256: where it is missing the"
                            + " file was cut. The chapter on moving house has the kinds of lines. Of tokens"
                            + " nobody gets the secret. At most two run at a time.")
    public StreamingOutput export(
            @RestQuery
                    @Parameter(
                            description = "What goes out only on request: audit, tokens, or both with a comma between.",
                            example = "audit")
                    String include,
            @Context RoutingContext routing) {
        Set<String> words = words(include);
        exports.settle();
        return routing.request().method() == HttpMethod.HEAD ? out -> {} : exports.begin(words, routing);
    }

    private static Set<String> words(String include) {
        if (include == null) {
            return Set.of();
        }
        Set<String> words = new TreeSet<>(List.of(include.split(",", -1)));
        for (String word : words) {
            if (!WORDS.contains(word)) {
                throw ProblemException.badParameter(
                        "include", "There is no \"" + word + "\" to include. Known: " + String.join(", ", WORDS) + ".");
            }
        }
        return words;
    }
}
