package news.gisa.http.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.gisa.http.Retiring;
import news.gisa.http.answer.Retirement;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.IndexView;

/** Says in the OpenAPI document which operations are on their way out; after all others, of all their answers. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = -10)
public class RetiringContract implements OASFilter {
    /** Refused before anybody knows which operation it was. */
    private static final Set<String> UNREAD = Set.of("414", "431");

    private final IndexView classes;

    public RetiringContract(IndexView classes) {
        this.classes = classes;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        for (AnnotationInstance retiring : classes.getAnnotations(Retiring.class)) {
            AnnotationInstance operation = retiring.target()
                    .asMethod()
                    .annotation(org.eclipse.microprofile.openapi.annotations.Operation.class);
            if (!isHidden(operation)) {
                String id = operation.value("operationId").asString();
                document.getPaths().getPathItems().values().stream()
                        .flatMap(path -> path.getOperations().values().stream())
                        .filter(candidate -> id.equals(candidate.getOperationId()))
                        .forEach(retired -> describe(document.getComponents(), retired, retirement(retiring)));
            }
        }
    }

    private static boolean isHidden(AnnotationInstance operation) {
        return Optional.ofNullable(operation.value("hidden"))
                .map(AnnotationValue::asBoolean)
                .orElse(false);
    }

    private Retirement retirement(AnnotationInstance retiring) {
        Map<String, String> values = new LinkedHashMap<>();
        retiring.valuesWithDefaults(classes).forEach(value -> values.put(value.name(), value.asString()));
        return Retirement.of(values.get("since"), values.get("sunset"), values.get("instead"), values.get("link"));
    }

    private static void describe(Components components, Operation operation, Retirement retirement) {
        components.addHeader(
                Retirement.DEPRECATION,
                header(
                        "Since when nobody should begin to use this operation: a date of structured fields (RFC 9745).",
                        retirement.deprecation()));
        components.addHeader(
                Retirement.SUNSET,
                header("From when on this operation may be gone (RFC 8594).", retirement.sunsetDate()));
        String present = operation.getDescription();
        operation
                .deprecated(true)
                .setDescription(present == null ? retirement.sentence() : present + " " + retirement.sentence());
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (!UNREAD.contains(status)) {
                operation
                        .getResponses()
                        .addAPIResponse(
                                status,
                                own(components, response)
                                        .addHeader(Retirement.DEPRECATION, reference(Retirement.DEPRECATION))
                                        .addHeader(Retirement.SUNSET, reference(Retirement.SUNSET)));
            }
        });
    }

    private static Header header(String description, String example) {
        return OASFactory.createHeader()
                .description(description)
                .example(example)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING));
    }

    private static Header reference(String name) {
        return OASFactory.createHeader().ref(name);
    }

    /** What others share is theirs. */
    private static APIResponse own(Components components, APIResponse response) {
        APIResponse meant = response.getRef() == null
                ? response
                : components.getResponses().get(response.getRef().replaceFirst(".*/", ""));
        APIResponse own = OASFactory.createAPIResponse()
                .description(meant.getDescription())
                .content(meant.getContent())
                .extensions(meant.getExtensions());
        if (meant.getHeaders() != null) {
            meant.getHeaders().forEach(own::addHeader);
        }
        return own;
    }
}
