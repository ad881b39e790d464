package news.gisa.access;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.http.Method;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import news.gisa.access.Rule.Who;

/** Things to try every operation on, and how to ask for it so that nothing but who asks decides. Writes are dry runs. */
record AccessWalk(String article, String author, String section, String tag, String token) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");

    /** What a body must be for a request to come as far as the question whose the thing is. */
    private static final Map<String, String> BODIES = Map.of("putArticle", "{\"headline\": \"머리말\"}");

    /** Who asks; the article is the owner's. */
    enum By {
        anonymous,
        owner,
        stranger,
        editor,
        admin;

        /** @return the status of the refusal; 0 for none. A stranger is refused as if the thing were not there, which is tried apart. */
        int refusal(Who who) {
            if (who == Who.anyone) {
                return 0;
            }
            if (this == anonymous) {
                return 401;
            }
            Set<By> refused = switch (who) {
                case editor -> Set.of(owner, stranger);
                case admin -> Set.of(owner, stranger, editor);
                default -> Set.of();
            };
            return refused.contains(this) ? 403 : 0;
        }
    }

    record Operation(String id, Method method, String path, JsonNode description) {
        static List<Operation> of(JsonNode document) {
            return document.path("paths").properties().stream()
                    .flatMap(path -> path.getValue().properties().stream().map(entry -> of(path.getKey(), entry)))
                    .toList();
        }

        private static Operation of(String path, Map.Entry<String, JsonNode> entry) {
            return new Operation(
                    entry.getValue().path("operationId").asText(),
                    Method.valueOf(entry.getKey().toUpperCase(Locale.ROOT)),
                    path,
                    entry.getValue());
        }

        Stream<JsonNode> parameters() {
            return StreamSupport.stream(description.path("parameters").spliterator(), false);
        }
    }

    /** @param parameter a query parameter to ask with, or null */
    int ask(RequestSpecification request, Operation operation, String parameter) {
        request.basePath("");
        if (parameter != null) {
            request.queryParam(parameter, "latest");
        }
        return withBody(request, operation)
                .request(operation.method(), address(operation))
                .statusCode();
    }

    /** A write that is only tried, of the right form. */
    RequestSpecification withBody(RequestSpecification request, Operation operation) {
        if (operation.id().equals("openStream")) {
            // A stream that opens has no end; who may is asked before what.
            request.queryParam("topics", "nothing");
        }
        if (operation.method() != Method.GET) {
            request.queryParam("dryRun", true);
        }
        if (operation.method() != Method.GET && operation.method() != Method.POST) {
            request.header("If-Match", "*");
        }
        JsonNode content = operation.description().path("requestBody").path("content");
        if (!content.isMissingNode()) {
            String first = content.fieldNames().next();
            String body = BODIES.getOrDefault(operation.id(), "{}");
            request.contentType(content.has("application/json") ? "application/json" : first);
            if (first.equals("application/x-ndjson")) {
                request.body(body.getBytes(StandardCharsets.UTF_8));
            } else {
                request.body(body);
            }
        }
        return request;
    }

    /** An address with a thing behind it where there are some to try on. */
    String address(Operation operation) {
        Matcher placeholders = PLACEHOLDER.matcher(operation.path());
        return placeholders.replaceAll(
                match -> value(operation, operation.path().substring(0, match.start()), match.group(1)));
    }

    private String value(Operation operation, String before, String name) {
        return switch (before) {
            case "/api/v1/articles/" -> article;
            case "/api/v1/authors/" -> author;
            case "/api/v1/sections/" -> section;
            case "/api/v1/tags/" -> tag;
            case "/api/v1/tokens/" -> token;
            case "/api/v1/weather/stations/" -> "108";
            case "/api/v1/weather/snapshots/" -> "2001-02-03";
            case "/problems/" -> "validation";
            default -> any(operation, name);
        };
    }

    /** Of the right type, though nothing may be there. */
    private static String any(Operation operation, String name) {
        JsonNode schema = operation
                .parameters()
                .filter(parameter -> parameter.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow()
                .path("schema");
        boolean id = schema.path("format").asText().equals("uuid")
                || schema.path("$ref").asText().endsWith("UUID");
        return id ? UUID.randomUUID().toString() : "1";
    }
}
