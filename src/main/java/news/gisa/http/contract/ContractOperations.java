package news.gisa.http.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.gisa.http.Write;
import news.gisa.http.answer.Ndjson;
import news.gisa.http.problem.ProblemType;
import news.gisa.http.problem.Refuses;
import news.gisa.http.write.Idempotency;
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
import org.jboss.jandex.IndexView;

/**
 * Writes into the OpenAPI document what holds for every operation by convention, so that no resource has to repeat it:
 * validators, preconditions, field selection, dry runs, and every problem that can be the answer.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractOperations implements OASFilter {
    /** Operation and parameter in whose place former names lead on; whoever deletes a comment may use one. */
    private static final Pattern FORMER_NAMES = Pattern.compile("(?!deleteComment ).* ref|.*Tags? slug");

    private static final String MOVED = "A former name: the same is at Location.";
    private static final String NOTHING = "Done; there is nothing to show.";
    private static final String STREAM = "text/event-stream";

    /** Forms that are no JSON, in words. */
    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry(
                    "text/markdown",
                    "Properties as YAML front matter between two lines of ---, below them the body in CommonMark."),
            Map.entry("text/csv", "Comma-separated values (RFC 4180) under a line of names."),
            Map.entry("text/plain", "One station a line: its name, a space and the temperature, such as 서울 4℃."),
            Map.entry(
                    "text/x-diff",
                    "A unified diff of the Markdown with its front matter; empty where there is no difference."),
            Map.entry("text/html", "HTML, safe to show."),
            Map.entry(STREAM, "Server-Sent Events."),
            Map.entry(Ndjson.MEDIA_TYPE, "One entry a line, each a JSON value."),
            Map.entry("application/rss+xml", "RSS 2.0, with the whole texts as content:encoded."),
            Map.entry("application/atom+xml", "Atom (RFC 4287), with the whole texts as content."),
            Map.entry("application/xml", "The feed, or a sitemap (sitemaps.org), under the general name of XML."),
            Map.entry("text/xml", "The same under the older name of XML."),
            Map.entry("image/svg+xml", "A picture in SVG, to be embedded as an image."));

    /** Those that store something, or could. */
    private final Set<String> writes;

    /** Writes that store nothing. */
    private final Set<String> reading;

    private final Map<String, ProblemType[]> refusals;

    public ContractOperations(IndexView classes) {
        writes = MarkedOperations.by(Write.class, classes).keySet();
        reading = reading(classes);
        refusals = MarkedOperations.by(Refuses.class, classes).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        refuses -> Stream.of(refuses.getValue().value().asEnumArray())
                                .map(ProblemType::valueOf)
                                .toArray(ProblemType[]::new)));
    }

    /** @return the ids of writes that store nothing */
    static Set<String> reading(IndexView classes) {
        return MarkedOperations.by(Write.class, classes).entrySet().stream()
                .filter(write -> write.getValue().value("stores") != null
                        && !write.getValue().value("stores").asBoolean())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths()
                .getPathItems()
                .values()
                .forEach(path -> path.getOperations().forEach(this::complete));
    }

    private void complete(HttpMethod method, Operation operation) {
        Map<String, APIResponse> responses =
                new TreeMap<>(operation.getResponses().getAPIResponses());
        responses.values().removeIf(response -> response.getContent() == null);
        if (leadsOn(operation)) {
            responses.put("308", response(MOVED));
        }
        if (method == HttpMethod.GET) {
            completeRead(operation, responses);
        } else if (writes.contains(operation.getOperationId())) {
            completeWrite(method, operation, responses);
        }
        describe(method, operation, responses);
        responses.values().forEach(response -> textAsText(response.getContent()));
        if (operation.getRequestBody() != null) {
            textAsText(operation.getRequestBody().getContent());
        }
        operation.setResponses(OASFactory.createAPIResponses());
        responses.forEach(operation.getResponses()::addAPIResponse);
        addProblems(method, operation);
    }

    private static boolean leadsOn(Operation operation) {
        return parameters(operation)
                .filter(parameter -> parameter.getIn() == In.PATH)
                .anyMatch(parameter -> FORMER_NAMES
                        .matcher(operation.getOperationId() + " " + parameter.getName())
                        .matches());
    }

    private static Stream<Parameter> parameters(Operation operation) {
        return operation.getParameters() == null ? Stream.of() : operation.getParameters().stream();
    }

    private void addProblems(HttpMethod method, Operation operation) {
        ContractProblems.add(
                operation,
                ProblemType.VALIDATION,
                ProblemType.UNAUTHORIZED,
                ProblemType.ADDRESS_TOO_LONG,
                ProblemType.TOO_MANY_REQUESTS,
                ProblemType.HEADERS_TOO_LARGE,
                ProblemType.INTERNAL,
                ProblemType.UNAVAILABLE);
        if (operation.getResponses().getAPIResponse("200") != null) {
            // Of an answer without a body no form can be wrong.
            ContractProblems.add(operation, ProblemType.NOT_ACCEPTABLE);
        }
        ContractProblems.add(operation, refusals.getOrDefault(operation.getOperationId(), new ProblemType[0]));
        if (parameters(operation).anyMatch(parameter -> parameter.getIn() == In.PATH)) {
            ContractProblems.add(operation, ProblemType.NOT_FOUND);
        }
        if (parameters(operation).anyMatch(parameter -> parameter.getName().equals("cursor"))) {
            ContractProblems.add(operation, ProblemType.BAD_CURSOR);
        }
        if (method == HttpMethod.GET) {
            return;
        }
        ContractProblems.add(operation, ProblemType.CONFLICT);
        if (!reading.contains(operation.getOperationId())) {
            ContractProblems.add(operation, ProblemType.INSUFFICIENT_STORAGE);
        }
        if (!writes.contains(operation.getOperationId())) {
            // It stores nothing that could be done twice, or that somebody else could have altered.
            return;
        }
        if (method == HttpMethod.POST) {
            ContractProblems.add(operation, ProblemType.IDEMPOTENCY_RUNNING, ProblemType.IDEMPOTENCY_MISMATCH);
        } else {
            ContractProblems.add(operation, ProblemType.PRECONDITION_FAILED, ProblemType.PRECONDITION_REQUIRED);
        }
        if (isMerge(operation)) {
            ContractProblems.add(operation, ProblemType.PRECONDITION_FAILED);
        }
        if (operation.getRequestBody() != null) {
            ContractProblems.add(
                    operation,
                    ProblemType.MALFORMED_BODY,
                    ProblemType.REQUEST_TIMEOUT,
                    ProblemType.CONTENT_TOO_LARGE,
                    ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
    }

    private static boolean isMerge(Operation operation) {
        return operation.getOperationId().startsWith("merge");
    }

    private static void completeRead(Operation operation, Map<String, APIResponse> responses) {
        if (isStream(responses.get("200"))) {
            return;
        }
        if (responses.get("200").getContent().hasMediaType("application/json")) {
            operation.addParameter(parameter(
                    In.QUERY,
                    "fields",
                    "Names of the members wanted, dotted for those below, such as id,section.slug. Of a list they are those of its"
                            + " items. Only the JSON form can be trimmed."));
        }
        operation.addParameter(parameter(
                In.HEADER, "If-None-Match", "ETag of the representation at hand: 304 if it is the present one."));
        responses.put("304", response("The representation at hand is the present one."));
    }

    private static void completeWrite(HttpMethod method, Operation operation, Map<String, APIResponse> responses) {
        Parameter dryRun = parameter(In.QUERY, "dryRun", "true checks everything and stores nothing.");
        dryRun.setSchema(OASFactory.createSchema().addType(SchemaType.BOOLEAN).defaultValue(false));
        operation.addParameter(dryRun);
        if (method == HttpMethod.POST) {
            Parameter key = parameter(
                    In.HEADER,
                    Idempotency.HEADER,
                    "A repeated request with the same key gets the first answer, for 24 hours. A key belongs to its caller (the"
                            + " token, or without one the network address) and to one address of this service: the same key of"
                            + " another caller, or at another address, is another key. Take one that nobody can guess, such as a"
                            + " UUID: who repeats it gets the secrets of the answer too.");
            key.getSchema().minLength(1).setMaxLength(Idempotency.MAX_KEY_LENGTH);
            operation.addParameter(key);
            if (isMerge(operation)) {
                operation.addParameter(parameter(
                        In.HEADER,
                        "If-Match",
                        "ETag of what stays; when it is sent, it must be of the latest version."));
            }
        } else {
            operation.addParameter(parameter(
                    In.HEADER,
                    "If-Match",
                    "ETag of any form of the latest version; needed when there is something already."));
        }
        responses.put("204", response(NOTHING));
        if (responses.containsKey("200")) {
            operation.addParameter(
                    parameter(In.HEADER, "Prefer", "return=minimal: an answer without a body (RFC 7240)."));
        }
        boolean creates = operation.getOperationId().matches("(create|post|put)[A-Z].*");
        if (creates) {
            responses.put(
                    "201",
                    OASFactory.createAPIResponse().content(responses.get("200").getContent()));
        }
    }

    private static void describe(HttpMethod method, Operation operation, Map<String, APIResponse> responses) {
        String good = method != HttpMethod.GET
                ? "Done; as it is now. With dryRun, as it would be."
                : operation.getOperationId().startsWith("list") ? "A page of the list." : "What was asked for.";
        Optional.ofNullable(responses.get("200")).ifPresent(response -> response.setDescription(good));
        Optional.ofNullable(responses.get("201")).ifPresent(response -> response.setDescription("It was made."));
    }

    /** Whether a write answers with more than that it is done, unless it is asked not to. */
    static boolean showsWhatItDid(HttpMethod method, Operation operation) {
        return method != HttpMethod.GET
                && operation.getResponses().getAPIResponse("200") != null
                && operation.getResponses().getAPIResponse("204") != null;
    }

    /** What never ends, and what is sent as it is made, has no validator. */
    static boolean isStream(APIResponse response) {
        return response.getContent() != null
                && (response.getContent().hasMediaType(STREAM)
                        || response.getContent().getMediaTypes().keySet().equals(Set.of(Ndjson.MEDIA_TYPE)));
    }

    /** The schema of a record holds for its JSON form only. */
    private static void textAsText(Content content) {
        if (content != null) {
            content.getMediaTypes().forEach((type, form) -> {
                if (TEXTS.containsKey(type)) {
                    form.setSchema(
                            OASFactory.createSchema().addType(SchemaType.STRING).description(TEXTS.get(type)));
                }
            });
        }
    }

    private static APIResponse response(String description) {
        return OASFactory.createAPIResponse().description(description);
    }

    private static Parameter parameter(In in, String name, String description) {
        return OASFactory.createParameter()
                .name(name)
                .in(in)
                .description(description)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING));
    }
}
