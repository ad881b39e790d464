package news.gisa.http.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import news.gisa.http.problem.Problem;
import news.gisa.http.problem.ProblemType;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** The parts of the OpenAPI document that operations refer to, and schemas put right where annotations cannot say it. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractComponents implements OASFilter {
    public static final String TOKEN = "token";
    static final String NOT_MODIFIED = "NotModified";
    public static final String MOVED = "Moved";
    static final String NOTHING = "Nothing";

    /** @return name of the response that answers with this problem */
    public static String name(ProblemType type) {
        StringBuilder name = new StringBuilder();
        for (String word : type.slug().split("-")) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return name.toString();
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Components components = document.getComponents();
        components.addSecurityScheme(
                TOKEN,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .description("An opaque token that begins with gisa_. Public reads need none."));
        components
                .addHeader("ETag", header("Strong validator of exactly these bytes (RFC 9110, section 8.8.3)."))
                .addHeader(
                        "Location",
                        header("Address of what was made, or of what is meant: a URI reference, relative to the root."))
                .addHeader("Link", header("The next page, with rel=next (RFC 8288); absent on the last one."));
        components
                .addResponse(NOT_MODIFIED, response("The representation at hand is the present one."))
                .addResponse(NOTHING, response("Done; there is nothing to show."))
                .addResponse(
                        MOVED,
                        response("A former slug.")
                                .addHeader("Location", OASFactory.createHeader().ref("Location")));
        for (ProblemType type : ProblemType.values()) {
            if (type != ProblemType.OTHER) {
                components.addResponse(name(type), problem(type));
            }
        }
        components.getSchemas().values().forEach(ContractComponents::tidy);
    }

    private static Header header(String description) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING));
    }

    private static APIResponse response(String description) {
        return OASFactory.createAPIResponse().description(description);
    }

    private static APIResponse problem(ProblemType type) {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", type.uri());
        example.put("title", type.title());
        example.put("status", type.status());
        example.put("detail", type.description().replaceAll("\\.( .*)?$", "."));
        example.put("instance", "/api/v1/articles");
        example.put("errors", List.of());
        return response(type.description())
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("Problem"))
                                        .example(example)));
    }

    private static void tidy(Schema schema) {
        if (schema.getDiscriminator() != null) {
            // The alternatives say it all; a property here would read as if there were no others.
            schema.setProperties(null);
            schema.setType(null);
        }
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(ContractComponents::dropRedundantType);
        }
    }

    /** "type" beside a reference says the same again, or, where null is allowed, the contrary. */
    private static void dropRedundantType(Schema property) {
        if (property.getRef() != null || property.getAnyOf() != null) {
            property.setType(null);
        }
    }
}
