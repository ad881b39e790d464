package news.gisa.http.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import news.gisa.http.answer.Ndjson;
import news.gisa.http.problem.ProblemType;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Writes into the OpenAPI document what holds for every operation by convention, so that no resource has to repeat it:
 * validators, preconditions, field selection, dry runs, and every problem that can be the answer.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractOperations implements OASFilter {
    /** Operation and parameter in whose place former names lead on. */
    private static final Pattern FORMER_NAMES = Pattern.compile(".* ref|.*Tags? slug");

    private static final Map<String, String> USUAL_PARAMETERS = Map.of(
            "limit", "Number of items of a page.",
            "cursor", "Opaque position; take it from the next link.",
            "total", "Whether to count the items of all pages.",
            "ref", "Id or slug.",
            "slug", "Slug.");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths()
                .getPathItems()
                .values()
                .forEach(path -> path.getOperations().forEach(ContractOperations::complete));
    }

    private static void complete(HttpMethod method, Operation operation) {
        List<ProblemType> problems = new ArrayList<>(List.of(
                ProblemType.VALIDATION,
                ProblemType.UNAUTHORIZED,
                ProblemType.NOT_ACCEPTABLE,
                ProblemType.TOO_MANY_REQUESTS,
                ProblemType.INTERNAL));
        Map<String, APIResponse> responses =
                new TreeMap<>(operation.getResponses().getAPIResponses());
        responses.values().removeIf(response -> response.getContent() == null && response.getRef() == null);
        describeParameters(operation, problems, responses);
        if (method == HttpMethod.GET) {
            completeRead(operation, responses);
        } else {
            completeWrite(method, operation, problems, responses);
        }
        responses.forEach(ContractOperations::describe);
        responses.values().forEach(response -> textAsText(response.getContent()));
        if (operation.getRequestBody() != null) {
            textAsText(operation.getRequestBody().getContent());
        }
        problems.forEach(type -> responses.put(String.valueOf(type.status()), ref(ContractComponents.name(type))));
        operation.setResponses(OASFactory.createAPIResponses());
        responses.forEach(operation.getResponses()::addAPIResponse);
    }

    private static void describeParameters(
            Operation operation, List<ProblemType> problems, Map<String, APIResponse> responses) {
        if (operation.getParameters() == null) {
            return;
        }
        for (Parameter parameter : operation.getParameters()) {
            if (parameter.getDescription() == null) {
                parameter.setDescription(USUAL_PARAMETERS.get(parameter.getName()));
            }
            if (parameter.getIn() == In.PATH) {
                problems.add(ProblemType.NOT_FOUND);
            }
            if (parameter.getIn() == In.PATH
                    && FORMER_NAMES
                            .matcher(operation.getOperationId() + " " + parameter.getName())
                            .matches()) {
                responses.put("308", ref(ContractComponents.MOVED));
            }
        }
    }

    private static void completeRead(Operation operation, Map<String, APIResponse> responses) {
        if (isStream(responses.get("200"))) {
            return;
        }
        if (responses.get("200").getContent().hasMediaType("application/json")) {
            operation.addParameter(parameter(
                    In.QUERY,
                    "fields",
                    "Names of the members wanted, dotted for those below, such as id,section.slug."));
        }
        operation.addParameter(parameter(
                In.HEADER, "If-None-Match", "ETag of the representation at hand: 304 if it is the present one."));
        if (operation.getOperationId().startsWith("list")) {
            responses.get("200").addHeader("Link", OASFactory.createHeader().ref("Link"));
        }
        responses.put("304", ref(ContractComponents.NOT_MODIFIED));
    }

    private static void completeWrite(
            HttpMethod method, Operation operation, List<ProblemType> problems, Map<String, APIResponse> responses) {
        Parameter dryRun = parameter(In.QUERY, "dryRun", "true checks everything and stores nothing.");
        dryRun.setSchema(OASFactory.createSchema().addType(SchemaType.BOOLEAN).defaultValue(false));
        operation.addParameter(dryRun);
        problems.add(ProblemType.CONFLICT);
        if (method == HttpMethod.POST) {
            problems.add(ProblemType.IDEMPOTENCY_MISMATCH);
            operation.addParameter(parameter(
                    In.HEADER,
                    "Idempotency-Key",
                    "A repeated request with the same key gets the first answer, for 24 hours. A key belongs to its caller (the"
                            + " token, or without one the network address) and to one address of this service. Take one that"
                            + " nobody can guess, such as a UUID: who repeats it gets the secrets of the answer too."));
            if (operation.getOperationId().startsWith("merge")) {
                problems.add(ProblemType.PRECONDITION_FAILED);
                operation.addParameter(parameter(
                        In.HEADER,
                        "If-Match",
                        "ETag of what stays; when it is sent, it must be of the latest version."));
            }
        } else {
            problems.add(ProblemType.PRECONDITION_FAILED);
            problems.add(ProblemType.PRECONDITION_REQUIRED);
            operation.addParameter(parameter(
                    In.HEADER,
                    "If-Match",
                    "ETag of any form of the latest version; needed when there is something already."));
        }
        if (operation.getRequestBody() == null) {
            responses.put("204", ref(ContractComponents.NOTHING));
            return;
        }
        problems.add(ProblemType.CONTENT_TOO_LARGE);
        problems.add(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        operation.addParameter(parameter(In.HEADER, "Prefer", "return=minimal: an answer without a body (RFC 7240)."));
        boolean creates = operation.getOperationId().matches("(create|post|put)[A-Z].*");
        if (creates) {
            APIResponse created =
                    OASFactory.createAPIResponse().content(responses.get("200").getContent());
            responses.put(
                    "201",
                    created.addHeader("Location", OASFactory.createHeader().ref("Location")));
        }
        responses.put("204", ref(ContractComponents.NOTHING));
    }

    private static void describe(String status, APIResponse response) {
        if (response.getRef() != null) {
            return;
        }
        response.setDescription(status.equals("201") ? "It was made." : "As asked for.");
        if (!isStream(response)) {
            response.addHeader("ETag", OASFactory.createHeader().ref("ETag"));
        }
    }

    /** What never ends has no validator. */
    private static boolean isStream(APIResponse response) {
        return response.getContent() != null && response.getContent().hasMediaType("text/event-stream");
    }

    /** The schema of a record holds for its JSON form only. */
    private static void textAsText(Content content) {
        if (content != null) {
            content.getMediaTypes().forEach((type, form) -> {
                if (type.startsWith("text/") || type.equals(Ndjson.MEDIA_TYPE)) {
                    form.setSchema(OASFactory.createSchema().addType(SchemaType.STRING));
                }
            });
        }
    }

    private static APIResponse ref(String component) {
        return OASFactory.createAPIResponse().ref(component);
    }

    private static Parameter parameter(In in, String name, String description) {
        return OASFactory.createParameter()
                .name(name)
                .in(in)
                .description(description)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING));
    }
}
