package news.gisa.http.problem;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import news.gisa.http.PublicCache;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The catalogue that the {@code type} of every problem leads to. */
@Path("/problems")
@Tag(name = "Problems")
public class ProblemResource {
    @GET
    @Produces(MediaType.TEXT_HTML)
    @PublicCache(maxAge = 3600)
    @Operation(
            operationId = "listProblemTypes",
            summary = "All kinds of problems, on one readable page",
            description = "What each means and what to do, for people.")
    public String list() {
        StringBuilder page = new StringBuilder();
        Arrays.stream(ProblemType.values()).forEach(type -> page.append(section(type)));
        return page("Problems", page.toString());
    }

    @GET
    @Path("/{slug}")
    @Produces(MediaType.TEXT_HTML)
    @PublicCache(maxAge = 3600)
    @Operation(
            operationId = "getProblemType",
            summary = "What a kind of problem means, and what to do",
            description = "The page that the type of a problem leads to.")
    public String get(@RestPath String slug) {
        return Arrays.stream(ProblemType.values())
                .filter(type -> type.slug().equals(slug))
                .findAny()
                .map(type -> page(type.title(), section(type)))
                .orElseThrow(() -> ProblemException.notFound("No kind of problem is named " + slug + "."));
    }

    private static String section(ProblemType type) {
        return "<h2 id=\"%s\">%s</h2>\n<p>HTTP status %s</p>\n<p>%s</p>\n"
                .formatted(
                        type.slug(),
                        type.title(),
                        type.status() == 0 ? "as given" : type.status(),
                        type.description().replaceAll("`([^`]*)`", "<code>$1</code>"));
    }

    private static String page(String title, String body) {
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>%s</title>\n%s</html>\n"
                .formatted(title, body);
    }
}
