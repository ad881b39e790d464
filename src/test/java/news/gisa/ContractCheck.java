package news.gisa;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Holds every answer against the OpenAPI document that the service itself serves: path, method, status, media type, body and
 * the header that the contract promises.
 */
public class ContractCheck implements Filter {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String PROBLEM = "application/problem+json";

    /** The document with its objects closed. */
    private static final String CLOSED = "https://gisa.example/closed";

    private final Map<Boolean, SchemaRegistry> closed = new ConcurrentHashMap<>();
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();
    private final SeenAnswers seen = new SeenAnswers();
    private final java.nio.file.Path copy;
    private JsonNode document;
    private List<Path> paths;
    private Set<String> knownHeaders;

    /** By the document that the service under test serves. */
    public ContractCheck() {
        this(null);
    }

    /** By a copy of the document, for answers of a service that is a process of its own. */
    ContractCheck(java.nio.file.Path copy) {
        this.copy = copy;
    }

    /**
     * An answer, whoever asked for it.
     *
     * @param headers by name, in whatever case
     */
    public record Answer(int status, Map<String, String> headers, byte[] body) {
        public static Answer of(Response response) {
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            response.headers().forEach(header -> headers.putIfAbsent(header.getName(), header.getValue()));
            return new Answer(response.statusCode(), headers, response.asByteArray());
        }

        static Answer of(HttpResponse<String> response) {
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            response.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
            return new Answer(response.statusCode(), headers, response.body().getBytes(StandardCharsets.UTF_8));
        }

        String header(String name) {
            return headers.get(name);
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        /** @param place of which to tell that it is no JSON */
        public JsonNode json(String place) {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new AssertionError(place + " " + text(), e);
            }
        }
    }

    /** A path of the document. */
    private record Path(Pattern pattern, boolean hasPlaceholders, JsonNode operations) {
        static Path of(Map.Entry<String, JsonNode> entry) {
            return new Path(
                    Pattern.compile(entry.getKey().replaceAll("\\{[^}]*}", "[^/]+")),
                    entry.getKey().contains("{"),
                    entry.getValue());
        }
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification ignored, FilterContext context) {
        Response response = context.next(request, ignored);
        URI uri = URI.create(request.getURI());
        check(
                request.getMethod(),
                uri.getPath(),
                uri.getQuery() != null && uri.getQuery().contains("fields="),
                Answer.of(response));
        return response;
    }

    /** The same for what came to another client, such as one that sends what no library would send. */
    public void check(String method, String path, Answer answer) {
        check(method, path, false, answer);
    }

    private void check(String method, String path, boolean trimmed, Answer response) {
        String place = method + " " + path + " -> " + response.status();
        Optional<JsonNode> operation = operation(method, path);
        if (operation.isEmpty()) {
            assertThat(response.status()).as(place + " is not in the document").isIn(404, 405);
            checkProblem(place, MissingNode.getInstance(), response);
            return;
        }
        JsonNode described = resolve(operation.get().path("responses").path(String.valueOf(response.status())));
        assertThat(described.isMissingNode())
                .as(place + ": status is not documented")
                .isFalse();
        String type = response.status() >= 400 ? checkProblem(place, described, response) : "";
        if (!method.equals("HEAD")) {
            seen.add(operation.get().path("operationId").asText(), response.status(), type);
        }
        checkHeaders(place, described.path("headers"), response);
        byte[] body = response.body();
        if (!described.has("content") || method.equals("HEAD")) {
            assertThat(body).as(place + ": no body is documented").isEmpty();
        } else if (body.length > 0) {
            checkBody(place, described.path("content"), trimmed && response.status() == 200, response);
        } else if (!mediaType(response).equals("text/x-diff")) {
            // Of two equal texts there is no difference to tell.
            assertThat(response.header("Preference-Applied"))
                    .as(place + ": empty body")
                    .isEqualTo("return=minimal");
        }
    }

    /** What is documented as required is there, and of all headers that the document knows no other than those documented here. */
    private void checkHeaders(String place, JsonNode described, Answer response) {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        described.properties().forEach(header -> {
            names.add(header.getKey());
            if (resolve(header.getValue()).path("required").asBoolean()) {
                assertThat(response.header(header.getKey()))
                        .as(place + ": header " + header.getKey())
                        .isNotNull();
            }
        });
        for (String header : response.headers().keySet()) {
            assertThat(!knownHeaders().contains(header) || names.contains(header))
                    .as(place + ": header " + header + " is not documented")
                    .isTrue();
        }
    }

    private synchronized Set<String> knownHeaders() {
        if (knownHeaders == null) {
            knownHeaders = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
            document()
                    .findValues("headers")
                    .forEach(headers -> headers.fieldNames().forEachRemaining(knownHeaders::add));
            knownHeaders.removeIf(name -> name.endsWith("Always") || name.equals("NoStore"));
        }
        return knownHeaders;
    }

    private static String mediaType(Answer answer) {
        String type = answer.header("Content-Type");
        return type == null ? "" : type.replaceAll("\\s*;.*", "");
    }

    private void checkBody(String place, JsonNode content, boolean trimmed, Answer response) {
        String mediaType = mediaType(response);
        assertThat(content.has(mediaType))
                .as(place + ": media type " + mediaType)
                .isTrue();
        if (mediaType.endsWith("json") && !mediaType.endsWith("ndjson")) {
            checkSchema(place, content.path(mediaType).path("schema"), trimmed, response.text());
        }
    }

    /** @return its type */
    private String checkProblem(String place, JsonNode described, Answer response) {
        assertThat(mediaType(response)).as(place).isEqualTo(PROBLEM);
        String text = response.text();
        checkSchema(place, JSON.createObjectNode().put("$ref", "#/components/schemas/Problem"), false, text);
        JsonNode problem = response.json(place);
        assertThat(problem.path("status").asInt()).as(place).isEqualTo(response.status());
        SpokenProblems.check(place, response::header, text);
        assertThat(text).as(place).doesNotContain("Exception", "news.gisa", "org.hibernate", "select ");
        String type = problem.path("type").asText();
        Set<String> types = types(document(), described);
        assertThat(types.isEmpty() || types.contains(type))
                .as(place + ": of type " + type + ", and documented are " + types)
                .isTrue();
        return type;
    }

    /**
     * The types of problems that a response names, by an example of each.
     *
     * @return none where it does not name them
     */
    public static Set<String> types(JsonNode document, JsonNode described) {
        Set<String> types = new TreeSet<>();
        described
                .path("content")
                .path(PROBLEM)
                .path("examples")
                .forEach(example -> types.add(
                        resolve(document, example).path("value").path("type").asText()));
        return types;
    }

    private void checkSchema(String place, JsonNode schema, boolean trimmed, String body) {
        List<Error> errors = schemas.computeIfAbsent(trimmed + schema.toString(), key -> compile(schema, trimmed))
                .validate(body, InputFormat.JSON);
        assertThat(errors).as(place + " " + body).isEmpty();
    }

    /** Every JSON example in the document, of requests, answers and problems, held against its schema. @return how many there were */
    public int checkExamples() {
        int count = 0;
        for (JsonNode path : document().path("paths")) {
            for (JsonNode operation : path) {
                String id = operation.path("operationId").asText();
                count += checkExamples(id, operation.path("requestBody").path("content"));
                for (JsonNode response : operation.path("responses")) {
                    count += checkExamples(id, response.path("content"));
                }
            }
        }
        for (Map.Entry<String, JsonNode> response :
                document().path("components").path("responses").properties()) {
            count += checkExamples(response.getKey(), response.getValue().path("content"));
        }
        return count;
    }

    private int checkExamples(String place, JsonNode content) {
        int count = 0;
        for (Map.Entry<String, JsonNode> form : content.properties()) {
            String type = form.getKey();
            if (type.endsWith("json") && !type.endsWith("ndjson")) {
                List<JsonNode> examples = new ArrayList<>();
                form.getValue()
                        .path("examples")
                        .forEach(example -> examples.add(resolve(example).path("value")));
                if (form.getValue().has("example")) {
                    examples.add(form.getValue().path("example"));
                }
                examples.forEach(example ->
                        checkSchema(place + " " + type, form.getValue().path("schema"), false, example.toString()));
                count += examples.size();
            }
        }
        return count;
    }

    private Schema compile(JsonNode schema, boolean trimmed) {
        String text = schema.toString().replace("\"#/", "\"" + CLOSED + "#/");
        return closed.computeIfAbsent(trimmed, this::close).getSchema(trimmed ? anyOf(text) : text);
    }

    /**
     * Objects of the document are closed here, so that a member that it does not name is found too; an answer that was
     * trimmed by {@code fields=} may lack members.
     */
    private SchemaRegistry close(boolean trimmed) {
        ObjectNode components = document().path("components").deepCopy();
        components.path("schemas").forEach(component -> {
            if (trimmed) {
                ((ObjectNode) component).remove("required");
            }
            if (component.has("properties") && !component.has("additionalProperties")) {
                ((ObjectNode) component).put("additionalProperties", false);
            }
        });
        String text = JSON.createObjectNode()
                .<ObjectNode>set("components", components)
                .toString();
        return SchemaRegistry.withDefaultDialect(
                Dialects.getDraft202012(), registry -> registry.schemas(Map.of(CLOSED, trimmed ? anyOf(text) : text)));
    }

    /** What tells the alternatives apart may have been trimmed away. */
    private static String anyOf(String schema) {
        return schema.replace("\"oneOf\"", "\"anyOf\"");
    }

    private Optional<JsonNode> operation(String method, String path) {
        String verb = method.equals("HEAD") ? "get" : method.toLowerCase(Locale.ROOT);
        return paths().stream()
                .filter(it -> it.pattern().matcher(path).matches())
                .min(Comparator.comparing(Path::hasPlaceholders))
                .map(it -> it.operations().get(verb));
    }

    private synchronized List<Path> paths() {
        if (paths == null) {
            paths = document().path("paths").properties().stream().map(Path::of).toList();
        }
        return paths;
    }

    private JsonNode resolve(JsonNode node) {
        return resolve(document(), node);
    }

    /** @return what a node refers to, or itself */
    public static JsonNode resolve(JsonNode document, JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    private synchronized JsonNode document() {
        if (document == null) {
            try {
                document = JSON.readTree(copy == null ? served() : Files.readString(copy));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return document;
    }

    private static String served() {
        return RestAssured.given()
                .accept("application/json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
