package news.gisa.http.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.gisa.http.problem.Problem;
import news.gisa.http.problem.ProblemType;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * The problems of each operation. Whoever knows of one adds its type; at the end every operation refers to one response a status,
 * which is shared by all that have the same types and has an example of each.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = -1)
public class ContractProblems implements OASFilter {
    private static final String SCHEMA = "Problem";

    /** Says that an operation may be refused with these. */
    public static void add(Operation operation, ProblemType... types) {
        for (ProblemType type : types) {
            String status = String.valueOf(type.status());
            APIResponse response = operation.getResponses().getAPIResponse(status);
            if (response == null) {
                response = OASFactory.createAPIResponse()
                        .description("Refused.")
                        .content(OASFactory.createContent()
                                .addMediaType(
                                        Problem.MEDIA_TYPE,
                                        OASFactory.createMediaType()
                                                .schema(OASFactory.createSchema()
                                                        .ref(SCHEMA))));
                operation.getResponses().addAPIResponse(status, response);
            }
            examples(response)
                    .addExample(type.slug(), OASFactory.createExample().ref(name(type)));
        }
    }

    /** Takes back what was said of an operation. */
    public static void remove(Operation operation, ProblemType type) {
        String status = String.valueOf(type.status());
        MediaType form = examples(operation.getResponses().getAPIResponse(status));
        form.removeExample(type.slug());
        if (form.getExamples().isEmpty()) {
            operation.getResponses().removeAPIResponse(status);
        }
    }

    /** Says what a further member of problems is (RFC 9457, section 3.2). */
    public static void addMember(OpenAPI document, String name, Schema schema) {
        document.getComponents().getSchemas().get(SCHEMA).addProperty(name, schema);
    }

    private static MediaType examples(APIResponse response) {
        return response.getContent().getMediaType(Problem.MEDIA_TYPE);
    }

    private static String name(ProblemType type) {
        StringBuilder name = new StringBuilder();
        for (String word : type.slug().split("-")) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return name.toString();
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        addMembers(document);
        Components components = document.getComponents();
        Map<String, APIResponse> shared =
                new TreeMap<>(Objects.requireNonNullElse(components.getResponses(), Map.of()));
        Map<String, Example> examples = new TreeMap<>();
        SchemaWalk.operationsOf(document).forEach(operation -> {
            Map<String, APIResponse> responses =
                    new TreeMap<>(operation.getResponses().getAPIResponses());
            responses.replaceAll((status, response) -> {
                if (response.getContent() == null || !response.getContent().hasMediaType(Problem.MEDIA_TYPE)) {
                    return response;
                }
                List<ProblemType> types = types(response);
                types.forEach(type -> examples.computeIfAbsent(name(type), name -> example(type)));
                if (response.getHeaders() != null) {
                    // What the operation sends besides is not that of others.
                    APIResponse own = response(types);
                    response.getHeaders().forEach(own::addHeader);
                    return own;
                }
                String name = types.stream().map(ContractProblems::name).collect(Collectors.joining("Or"));
                shared.computeIfAbsent(name, made -> response(types));
                return OASFactory.createAPIResponse().ref(name);
            });
            operation.setResponses(OASFactory.createAPIResponses());
            responses.forEach(operation.getResponses()::addAPIResponse);
        });
        ContractExamples.addTo(document, examples);
        components.setResponses(shared);
    }

    private static List<ProblemType> types(APIResponse response) {
        return Stream.of(ProblemType.values())
                .filter(type -> examples(response).getExamples().containsKey(type.slug()))
                .toList();
    }

    private static APIResponse response(List<ProblemType> types) {
        MediaType form =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref(SCHEMA));
        types.forEach(
                type -> form.addExample(type.slug(), OASFactory.createExample().ref(name(type))));
        APIResponse response = OASFactory.createAPIResponse()
                .description(
                        types.size() == 1
                                ? types.get(0).description()
                                : types.stream()
                                        .map(type -> "`" + type.slug() + "`: " + type.description())
                                        .collect(Collectors.joining("\n\n")))
                .content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, form));
        ContractHeaders.ofProblem(types).forEach(response::addHeader);
        return response;
    }

    private static Example example(ProblemType type) {
        Map<String, Object> known = ContractExamples.problem(type.slug());
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", type.uri());
        problem.put("title", type.title());
        problem.put("status", type.status());
        problem.put("detail", known.get("detail"));
        problem.put("instance", known.get("instance"));
        problem.put("errors", known.getOrDefault("errors", List.of()));
        known.forEach(problem::putIfAbsent);
        return OASFactory.createExample().summary(type.title()).value(problem);
    }

    private static void addMembers(OpenAPI document) {
        List<Member> members = new ArrayList<>();
        members.add(new Member("line", SchemaType.INTEGER, "malformed-body: line where reading stopped, from 1."));
        members.add(new Member("column", SchemaType.INTEGER, "malformed-body: column where reading stopped, from 1."));
        members.add(new Member(
                "limit",
                SchemaType.INTEGER,
                "content-too-large, address-too-long, headers-too-large: the" + " bound in bytes."));
        members.add(new Member("count", SchemaType.INTEGER, "in-use: how many refer to it."));
        members.add(new Member("uses", SchemaType.STRING, "in-use: address of a list of those that do."));
        members.add(new Member(
                "holder", SchemaType.STRING, "slug-taken, name-taken: address of the resource that has it."));
        members.add(
                new Member("requestId", SchemaType.STRING, "internal: the id under which the log has the details."));
        members.add(new Member(
                "outcome",
                SchemaType.STRING,
                "unavailable: unknown where it is not known whether something was stored."));
        members.forEach(member -> addMember(
                document,
                member.name(),
                OASFactory.createSchema().addType(member.type()).description(member.description())));
        Map<String, Schema> properties =
                document.getComponents().getSchemas().get(SCHEMA).getProperties();
        properties.get("line").format("int32").setMinimum(java.math.BigDecimal.ONE);
        properties.get("column").format("int32").setMinimum(java.math.BigDecimal.ONE);
        properties.get("limit").setFormat("int64");
        properties.get("count").setFormat("int64");
        properties.get("requestId").setFormat("uuid");
        addMember(document, "sections", texts("in-use, of a section: addresses of the sections below it."));
        addMember(document, "accepted", texts("unsupported-media-type: the media types that are taken here."));
        addMember(document, "available", texts("not-acceptable: the media types that there are here."));
        addMember(
                document,
                "currentETag",
                OASFactory.createSchema()
                        .addType(SchemaType.STRING)
                        .addType(SchemaType.NULL)
                        .description(
                                "precondition-failed, precondition-required: ETag of the latest version, as the caller"
                                        + " would read it; null where there is nothing."));
    }

    private record Member(String name, SchemaType type, String description) {}

    private static Schema texts(String description) {
        return OASFactory.createSchema()
                .addType(SchemaType.ARRAY)
                .items(OASFactory.createSchema().addType(SchemaType.STRING))
                .description(description);
    }
}
