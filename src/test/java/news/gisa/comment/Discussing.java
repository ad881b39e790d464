package news.gisa.comment;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import news.gisa.HttpTest;

/** What tests of comments do again and again. */
public abstract class Discussing extends HttpTest {
    protected static Response post(String article, Object body) {
        return post(anonymous(), article, body);
    }

    protected static Response post(RequestSpecification as, String article, Object body) {
        return as.contentType(ContentType.JSON).body(body).post("/articles/{ref}/comments", article);
    }

    protected static Map<String, Object> comment(String text) {
        return Map.of("author", Map.of("name", "바람개비"), "text", text);
    }

    protected static Map<String, Object> reply(Response to, String text) {
        Map<String, Object> body = new HashMap<>(comment(text));
        body.put("parentId", to.path("id"));
        return body;
    }

    /** As a frontend sends it that has logged its reader in. */
    protected static Map<String, Object> memberComment(String member, String text) {
        return Map.of("author", Map.of("name", member, "member", member), "text", text);
    }

    /** A comment that is public. */
    protected static Response shown(String article, Object body) {
        Response response = post(article, body);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
        assertThat(response.<String>path("status")).as(response.asString()).isEqualTo("published");
        return response;
    }

    protected static Response act(String action, Object... ids) {
        return act(Map.of("action", action, "ids", List.of(ids)));
    }

    protected static Response act(Map<String, ?> request) {
        return adminJson(request).post("/comments/actions");
    }

    protected static Response list(String article, String... parameters) {
        RequestSpecification request = anonymous();
        IntStream.range(0, parameters.length / 2)
                .forEach(i -> request.queryParam(parameters[2 * i], parameters[2 * i + 1]));
        return request.get("/articles/{ref}/comments", article);
    }

    protected static Response follow(String next) {
        return anonymous().basePath("").urlEncodingEnabled(false).get(next);
    }

    protected static Response record(String id) {
        return admin().get("/comments/{id}", id);
    }

    protected static RequestSpecification withSecret(Response posted) {
        return anonymous()
                .header("Edit-Secret", posted.<String>path("editSecret"))
                .header("If-Match", posted.header("ETag"));
    }
}
