package news.gisa.http.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.gisa.HttpTest;
import news.gisa.RawClient;
import news.gisa.text.PathSegment;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses in answers: whom a client names as host must get into no cache, and no two redirects into a circle. */
@QuarkusTest
@Tag("anydb")
class RedirectTest extends HttpTest {
    private static RequestSpecification pretending() {
        return anonymous()
                .basePath("")
                .urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .header("Host", "evil.example")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Proto", "gopher")
                .header("X-Forwarded-Prefix", "/evil")
                .header("Forwarded", "host=evil.example;proto=gopher");
    }

    private static Response move(String collection, String ref, String to) {
        Response present = admin().queryParams(collection.equals("articles") ? Map.of("version", "latest") : Map.of())
                .get("/{collection}/{ref}", collection, ref);
        Response moved = admin().contentType(MERGE_PATCH)
                .header("If-Match", present.header("ETag"))
                .queryParams(collection.equals("articles") ? Map.of("publish", true) : Map.of())
                .body(Map.of("slug", to))
                .patch("/{collection}/{ref}", collection, ref);
        moved.then().statusCode(200);
        return moved;
    }

    /** A new author with a former slug. */
    private static String author(String former, String present) {
        adminJson(Map.of("name", unique("이사"), "slug", former))
                .post("/authors")
                .then()
                .statusCode(201);
        return move("authors", former, present).path("id");
    }

    private static String control(Response answer) {
        return answer.header("Cache-Control").replaceFirst("max-age=\\d+", "max-age");
    }

    private static int maxAge(Response answer) {
        return Integer.parseInt(answer.header("Cache-Control").replaceFirst(".*max-age=(\\d+).*", "$1"));
    }

    private static void assertLeadsTo(String location, String from, String tag) {
        Response moved = pretending().get(from);
        assertThat(moved.statusCode()).as(from).isEqualTo(308);
        assertThat(moved.header("Location")).isEqualTo(location);
        Response target = pretending().get(location);
        assertThat(target.statusCode()).as(location).isEqualTo(200);
        assertThat(control(moved)).isEqualTo(control(target));
        // What is planned ends both, and a second may pass between them.
        assertThat(maxAge(moved)).isCloseTo(maxAge(target), within(1));
        assertThat(moved.header("Vary")).isEqualTo(target.header("Vary"));
        if (tag != null) {
            assertThat(Set.of(moved.header("Cache-Tag").split(","))).contains(tag);
        }
        assertThat(pretending().head(from).header("Location")).isEqualTo(location);
    }

    @Test
    void articleThatMovedLeadsOn() {
        String former = published(unique("옛 집"));
        String present = unique("새-집");
        String id = move("articles", former, present).path("id");
        String from = "/api/v1/articles/" + PathSegment.of(former);
        String to = "/api/v1/articles/" + PathSegment.of(present);
        assertLeadsTo(to, from, "article:" + id);
        assertLeadsTo(to + "?fields=id&include=weather", from + "?fields=id&include=weather", "article:" + id);
        assertLeadsTo(to + "/comments?limit=5", from + "/comments?limit=5", "article:" + id);
        assertLeadsTo(to + "/publications", from + "/publications", "article:" + id);
        assertThat(pretending()
                        .get(from.replace("articles", "%61rticles") + "/comments")
                        .header("Location"))
                .isEqualTo(to + "/comments");
    }

    @Test
    void authorThatMovedLeadsOn() {
        String former = unique("옛-기자");
        String present = unique("새-기자");
        String id = author(former, present);
        String from = PathSegment.of(former);
        String to = PathSegment.of(present);
        assertLeadsTo("/api/v1/authors/" + to, "/api/v1/authors/" + from, "author:" + id);
        assertLeadsTo(
                "/api/v1/authors/" + to + "/articles?limit=1",
                "/api/v1/authors/" + from + "/articles?limit=1",
                "author:" + id);
        for (String list : List.of("/feeds/rss", "/feeds/atom", "/feeds/json")) {
            assertLeadsTo(list + "?limit=5&author=" + to, list + "?limit=5&author=" + from, "author:" + id);
        }
    }

    @Test
    void guideLeadsOn() {
        Response moved = RestAssured.given()
                .redirects()
                .follow(false)
                .header("Host", "evil.example")
                .get("/docs");
        Response target = RestAssured.get("/docs/");
        moved.then()
                .statusCode(308)
                .header("Location", "/docs/")
                .header("Cache-Control", target.header("Cache-Control"))
                .header("Vary", target.header("Vary"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"//feeds/rss", "//evil.example/../feeds/rss", "/feeds/./rss", "///feeds/rss"})
    void pathIsNeverAHost(String path) throws IOException {
        String former = unique("former");
        author(former, unique("present"));
        try (RawClient client = new RawClient(URI.create("http://localhost:" + RestAssured.port))) {
            String answer = client.send("GET " + path + "?author=" + former
                            + " HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n")
                    .read(Duration.ofSeconds(20));
            assertThat(answer)
                    .containsPattern("HTTP/1.1 (308|400|404) ")
                    .doesNotContainPattern("(?i)location: (//|http)");
        }
    }

    @Test
    void nameOfTheParameterMayBeWrittenOtherwise() {
        String former = unique("former");
        String present = unique("present");
        author(former, present);
        assertThat(pretending().get("/feeds/rss?%61uthor=" + former).header("Location"))
                .isEqualTo("/feeds/rss?author=" + present);
    }

    @Test
    void thereAndBackIsNoCircle() {
        String a = published(unique("가"));
        String b = unique("나");
        for (int i = 0; i < 3; i++) {
            String id = move("articles", a, b).path("id");
            assertLeadsTo(
                    "/api/v1/articles/" + PathSegment.of(b), "/api/v1/articles/" + PathSegment.of(a), "article:" + id);
            move("articles", b, a);
            assertLeadsTo(
                    "/api/v1/articles/" + PathSegment.of(a), "/api/v1/articles/" + PathSegment.of(b), "article:" + id);
        }
    }

    @Test
    void whatNobodyMayKeepLeadsOnUnkept() {
        String former = published(unique("옛"));
        String present = unique("새");
        move("articles", former, present);
        Response read = admin().redirects().follow(false).get("/articles/{ref}", former);
        read.then().statusCode(308).header("Cache-Control", "private, no-store").header("Vary", "Accept, Origin");
        Response written = adminJson(Map.of())
                .redirects()
                .follow(false)
                .header("Host", "evil.example")
                .post("/articles/{ref}/publish", former);
        written.then()
                .statusCode(308)
                .header("Cache-Control", "no-store")
                .header("Location", "/api/v1/articles/" + PathSegment.of(present) + "/publish");
        assertThat(read.headers().hasHeaderWithName("Cache-Tag")).isFalse();
        assertThat(written.headers().hasHeaderWithName("Cache-Tag")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/v1/articles, headline",
        "POST, /api/v1/authors, name",
        "PUT, /api/v1/sections, name",
        "PUT, /api/v1/tags, name"
    })
    void whatWasMadeIsNamedWithoutAHost(String method, String collection, String member) {
        String slug = unique("새-것");
        Response made = pretending()
                .header("Authorization", "Bearer " + adminToken())
                .contentType(ContentType.JSON)
                .body(method.equals("POST") ? Map.of(member, "이름", "slug", slug) : Map.of(member, unique("이름")))
                .request(method, method.equals("POST") ? collection : collection + "/" + PathSegment.of(slug));
        made.then().statusCode(201).header("Location", equalTo(collection + "/" + PathSegment.of(slug)));
        admin().basePath("")
                .urlEncodingEnabled(false)
                .get(made.header("Location"))
                .then()
                .statusCode(collection.endsWith("articles") ? 404 : 200);
    }
}
