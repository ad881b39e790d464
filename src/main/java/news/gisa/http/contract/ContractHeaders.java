package news.gisa.http.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import news.gisa.http.PublicCache;
import news.gisa.http.problem.ProblemType;
import news.gisa.http.write.Idempotency;
import news.gisa.http.write.KeptAnswers;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.IndexView;

/**
 * The headers of each answer. One that is required there is always sent; the others are where their descriptions say. Comes after the
 * features, which add those that only they send.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = -1)
public class ContractHeaders implements OASFilter {
    /** Answers of a resource itself, not of what stands before it. */
    private static final Set<String> COUNTED =
            Set.of("200", "201", "204", "308", "400", "401", "403", "404", "409", "410", "500", "503");

    private static final String CONTENT_LANGUAGE = "Content-Language";

    private static final Map<String, String> EMPTY = Map.of("204", "Done", "304", "NotModified", "308", "Moved");
    private static final Set<String> USUAL = Set.of("Cache-Control", "Vary", "ETag", "Location", "Age", "Cache-Status");

    /** What is always there, of a component that elsewhere is not. */
    private static final String ALWAYS = "Always";

    private final Set<String> publicOperations;
    private final Set<String> reading;

    public ContractHeaders(IndexView classes) {
        publicOperations = MarkedOperations.by(PublicCache.class, classes).keySet();
        reading = ContractOperations.reading(classes);
    }

    /** A header that one feature sends. */
    public static Header of(String description, String example, boolean required) {
        return OASFactory.createHeader()
                .description(description)
                .required(required)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING))
                .example(example);
    }

    /** Those of a problem, which no cache keeps. */
    static Map<String, Header> ofProblem(List<ProblemType> types) {
        Map<String, Header> headers = new LinkedHashMap<>();
        headers.put("Cache-Control", OASFactory.createHeader().ref("NoStore"));
        refer(headers, "Vary", "");
        refer(headers, CONTENT_LANGUAGE, "");
        switch (types.get(0).status()) {
            case 401 ->
                headers.put("WWW-Authenticate", OASFactory.createHeader().ref("WWW-Authenticate"));
            case 409 -> headers.put("Retry-After", OASFactory.createHeader().ref("Retry-After"));
            case 412 -> headers.put("ETag", OASFactory.createHeader().ref("ETag"));
            case 415 -> {
                headers.put("Accept", OASFactory.createHeader().ref("Accept"));
                headers.put("Accept-Patch", OASFactory.createHeader().ref("Accept-Patch"));
            }
            case 429 -> {
                headers.put("Retry-After", OASFactory.createHeader().ref("Retry-After" + ALWAYS));
                addRates(headers);
            }
            case 503, 507 ->
                headers.put("Retry-After", OASFactory.createHeader().ref("Retry-After" + ALWAYS));
            default -> {
                // No more.
            }
        }
        return headers;
    }

    private static void addRates(Map<String, Header> headers) {
        headers.put("RateLimit", OASFactory.createHeader().ref("RateLimit"));
        headers.put("RateLimit-Policy", OASFactory.createHeader().ref("RateLimit-Policy"));
    }

    /** Says of an operation that the answers to what it counts tell what is left of a rate. */
    public static void addRates(Operation operation) {
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (COUNTED.contains(status)) {
                Map<String, Header> headers = new LinkedHashMap<>();
                addRates(headers);
                headers.forEach(response::addHeader);
            }
        });
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<String, Header> headers = new TreeMap<>();
        addValidators(headers);
        addCaching(headers);
        addOfWrites(headers);
        addOfProblems(headers);
        document.getComponents().setHeaders(headers);
        document.getPaths().getPathItems().values().forEach(this::describe);
        Map<String, APIResponse> shared = new TreeMap<>();
        SchemaWalk.operationsOf(document).forEach(operation -> share(operation, shared));
        if (document.getComponents().getResponses() != null) {
            shared.putAll(document.getComponents().getResponses());
        }
        document.getComponents().setResponses(shared);
    }

    private void describe(PathItem path) {
        path.getOperations()
                .forEach((method, operation) -> operation
                        .getResponses()
                        .getAPIResponses()
                        .forEach((status, response) -> {
                            if (response.getRef() == null && status.charAt(0) < '4') {
                                describe(path, method, operation, status, response);
                            }
                        }));
    }

    private void describe(PathItem path, HttpMethod method, Operation operation, String status, APIResponse response) {
        boolean reads = method == HttpMethod.GET;
        boolean moved = status.equals("308");
        Map<String, Header> headers = new LinkedHashMap<>();
        if (hasBody(response) && !ContractOperations.isStream(response) || status.equals("304")) {
            refer(headers, "ETag", ALWAYS);
        } else if (status.equals("204") && ContractOperations.showsWhatItDid(method, operation)) {
            refer(headers, "ETag", "");
        }
        refer(headers, "Cache-Control", "");
        refer(headers, "Vary", "");
        if (publicOperations.contains(operation.getOperationId())) {
            refer(headers, "Cache-Tag", "");
            if (!moved) {
                refer(headers, "Age", "");
                refer(headers, "Cache-Status", "");
            }
        }
        if (moved || status.equals("201")) {
            refer(headers, "Location", "");
        }
        if (reads && !moved) {
            if (path.getPATCH() != null) {
                refer(headers, "Accept-Patch", "");
            }
            if (hasPages(operation)) {
                refer(headers, "Link", "");
            }
        }
        if (ContractOperations.showsWhatItDid(method, operation) && !moved) {
            refer(headers, "Preference-Applied", "");
        }
        if (!reads && !moved && !reading.contains(operation.getOperationId())) {
            refer(headers, KeptAnswers.CHANGE_SEQ, "");
        }
        if (takesKey(operation) && !moved) {
            refer(headers, "Idempotent-Replayed", "");
        }
        if (response.getHeaders() != null) {
            headers.putAll(response.getHeaders());
        }
        response.setHeaders(headers);
    }

    private static boolean takesKey(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> Idempotency.HEADER.equals(parameter.getName()));
    }

    /** What has no body and the same headers is the same. */
    private static void share(Operation operation, Map<String, APIResponse> shared) {
        Map<String, APIResponse> responses =
                new TreeMap<>(operation.getResponses().getAPIResponses());
        responses.replaceAll((status, response) -> {
            boolean isCommon = response.getHeaders() != null
                    && response.getHeaders().values().stream().allMatch(header -> header.getRef() != null);
            if (!EMPTY.containsKey(status) || !isCommon || hasBody(response)) {
                return response;
            }
            String name = EMPTY.get(status)
                    + response.getHeaders().keySet().stream()
                            .filter(header -> !USUAL.contains(header))
                            .map(header -> header.replace("-", ""))
                            .collect(Collectors.joining());
            shared.put(name, response);
            return OASFactory.createAPIResponse().ref(name);
        });
        operation.setResponses(OASFactory.createAPIResponses());
        responses.forEach(operation.getResponses()::addAPIResponse);
    }

    private static boolean hasBody(APIResponse response) {
        return response.getContent() != null;
    }

    static boolean hasPages(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> Set.of("cursor", "after").contains(parameter.getName()));
    }

    private static void refer(Map<String, Header> headers, String name, String kind) {
        headers.put(name, OASFactory.createHeader().ref(name + kind));
    }

    private static void addValidators(Map<String, Header> headers) {
        String etag =
                "Strong validator (RFC 9110, section 8.8.3) of exactly these bytes. What stands before the point is the version:"
                        + " for If-Match any form of it will do.";
        headers.put("ETag" + ALWAYS, of(etag, "\"3.q2ceYlPpXVb\"", true));
        headers.put(
                "ETag",
                of(etag + " Of a write: where there is something to read afterwards.", "\"3.q2ceYlPpXVb\"", false));
        headers.put(
                "Location",
                of(
                        "Address of what was made, or of what is meant: a URI reference, relative to the root.",
                        "/api/v1/articles/01a20af0-b7f0-749e-bf9b-0226007ecba2",
                        true));
        headers.put(
                "Link",
                of(
                        "The next page, with rel=next (RFC 8288); absent on the last one.",
                        "</api/v1/headlines?limit=2&cursor=abc>; rel=\"next\"",
                        false));
        headers.put(
                "Accept-Patch",
                of(
                        "The form of patches that are taken at this address (RFC 5789, section 3.1).",
                        "application/merge-patch+json",
                        false));
    }

    private static void addCaching(Map<String, Header> headers) {
        headers.put(
                "Cache-Control",
                of(
                        "Who may keep the answer, and for how long (RFC 9111). What was asked with a token nobody may keep.",
                        "public, max-age=30, stale-while-revalidate=60",
                        true));
        headers.put(
                CONTENT_LANGUAGE,
                of("The language of the words in it, as Accept-Language prefers (BCP 47): ko or en.", "en", true));
        headers.put("NoStore", of("No cache keeps a problem.", "no-store", true));
        headers.put(
                "Vary",
                of(
                        "What else decides over the answer (RFC 9110, section 12.5.5).",
                        "Accept, Accept-Encoding, Origin",
                        true));
        headers.put(
                "Cache-Tag",
                of(
                        "What the answer depends on, for caches in front that are purged by tag; without a token only.",
                        "headlines",
                        false));
        headers.put(
                "Age",
                of(
                        "Only while the database cannot be read, of what is shown from memory: seconds for which it has not been"
                                + " known whether this is still true (RFC 9111, section 5.1).",
                        "12",
                        false));
        headers.put(
                "Cache-Status",
                of(
                        "Beside Age, and why it is there (RFC 9211): the service is cut off from its database.",
                        "Gisa; hit; detail=disconnected",
                        false));
    }

    private static void addOfWrites(Map<String, Header> headers) {
        headers.put(
                KeptAnswers.CHANGE_SEQ,
                of(
                        "Number of the last entry of the change log that the write made: a read that sends it back is not older,"
                                + " at whichever node. Absent where nothing changed.",
                        "42",
                        false));
        headers.put(
                "Preference-Applied",
                of("There is no body since Prefer asked for none (RFC 7240).", "return=minimal", false));
        headers.put(
                "Idempotent-Replayed",
                of("The first answer to this Idempotency-Key once more; nothing was done again.", "true", false));
    }

    private static void addOfProblems(Map<String, Header> headers) {
        headers.put(
                "WWW-Authenticate",
                of("How to authenticate (RFC 9110, section 11.6.1).", "Bearer realm=\"gisa\"", true));
        String retry = "Seconds after which to try again.";
        headers.put("Retry-After" + ALWAYS, of(retry, "2", true));
        headers.put("Retry-After", of(retry + " Where the same request may succeed later.", "1", false));
        headers.put(
                "RateLimit",
                of(
                        "What is left of the rate, r, and the seconds until there is more, t.",
                        "\"comments\";r=0;t=12",
                        false));
        headers.put(
                "RateLimit-Policy",
                of("How many, q, there may be in so many seconds, w.", "\"comments\";q=5;w=60", false));
        headers.put(
                "Accept",
                of("The media types that are taken here (RFC 9110, section 12.5.1).", "application/json", false));
    }
}
