package news.gisa.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import news.gisa.HttpTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@Tag("anydb")
class ReaderPagesTest extends HttpTest {
    private static final String HTML = "text/html;charset=UTF-8";
    private static final String JSON = "application/json;charset=UTF-8";
    private static final Pattern LOADED = Pattern.compile("(?:href|src)=\"(/assets/[^\"]*)\"");
    private static final Pattern LINK = Pattern.compile("<a href=\"([^\"]*)\"");

    private static RequestSpecification request() {
        return RestAssured.given().redirects().follow(false);
    }

    private static Response get(String path, String... headers) {
        RequestSpecification request = request();
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request.get(path);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/*|html",
                "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8|html",
                "text/html|html",
                "text/*|html",
                "application/json, text/html|html",
                "not a range|html",
                "application/json|json",
                "application/*|json",
                "application/json, text/plain, */*|json",
                "application/json, text/html;q=0.9|json",
                "text/html;q=0, */*|json"
            })
    void frontDoorIsAPageForABrowserAndLinksForAProgram(String accept, String form) {
        get("/", "Accept", accept)
                .then()
                .statusCode(200)
                .contentType(form.equals("html") ? HTML : JSON)
                .header("Vary", "Accept, Accept-Language, Accept-Encoding, Origin");
    }

    @Test
    void frontDoorHasNoOtherForm() {
        for (String accept : List.of("image/png", "text/plain", "application/json;q=0", "application/problem+json")) {
            get("/", "Accept", accept)
                    .then()
                    .statusCode(406)
                    .contentType("application/problem+json")
                    .body("type", equalTo("/problems/not-acceptable"))
                    .body("detail", equalTo("This is a page (text/html) or a list of links (application/json)."));
        }
    }

    @Test
    void linksLeadSomewhere() {
        Response home = get("/", "Accept", "application/json");
        home.then()
                .body("name", equalTo("새벽 & 소식"))
                .body("language", equalTo("ko"))
                .body("timeZone", equalTo("Asia/Seoul"))
                .body(
                        "version",
                        equalTo(get("/q/openapi", "Accept", "application/json").path("info.version")))
                .body("links.reader", equalTo("/reader/"));
        Map<String, String> links = home.path("links");
        assertThat(links).containsKeys("headlines", "articles", "weather", "stream", "rss", "openapi", "docs", "guide");
        links.forEach((name, link) -> {
            if (!List.of("stream", "weather", "sitemap", "docs").contains(name)) {
                assertThat(get(link).statusCode()).as(name).isEqualTo(200);
            }
        });
        LINK.matcher(get("/").asString())
                .results()
                .map(match -> match.group(1))
                .forEach(link -> assertThat(links).as(link).containsValue(link));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|ko|본문으로",
                "en-GB,en;q=0.9,ko;q=0.8|en|Skip to",
                "ko-KR,ko;q=0.9,en-US;q=0.8|ko|본문으로",
                "fr,en;q=0.5|en|Skip to",
                "fr|ko|본문으로",
                "*|ko|본문으로",
                "en;q=nonsense|ko|본문으로"
            })
    void pagesSpeakTheLanguageThatIsAskedForOrThatOfTheSite(String accepted, String language, String skip) {
        for (String path : List.of("/", "/reader/")) {
            Response page = accepted == null ? get(path) : get(path, "Accept-Language", accepted);
            page.then()
                    .statusCode(200)
                    .header("Vary", containsString("Accept-Language"))
                    .body(startsWith("<!DOCTYPE html>\n<html lang=\"" + language + "\" data-zone=\"Asia/Seoul\""))
                    .body(containsString(skip))
                    .body(containsString("<title>새벽 &amp; 소식</title>"))
                    .body(containsString("<noscript>"))
                    .body(not(containsString("{{")));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/reader/",
                "/reader/articles/%EC%96%B4%EB%96%A4-%EA%B8%B0%EC%82%AC",
                "/reader/authors/mina-cole",
                "/reader/sections/business",
                "/reader/tags/x?language=en"
            })
    void pagesAreGuardedAndLookedAtAnew(String path) {
        Response page = get(path);
        page.then()
                .statusCode(200)
                .contentType(HTML)
                .header(
                        "Content-Security-Policy",
                        equalTo("default-src 'none'; script-src 'self'; style-src 'self';"
                                + " img-src 'self' https: http:; connect-src 'self'; base-uri 'none'; form-action 'none';"
                                + " frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types body"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-cache")
                .body(not(containsString("<style")))
                .body(not(containsString("style=")))
                .body(not(containsString(" onclick")))
                .body(not(containsString("<script>")));
        get(path, "If-None-Match", page.header("ETag"))
                .then()
                .statusCode(304)
                .header("ETag", page.header("ETag"))
                .header("Cache-Control", "no-cache")
                .header("Vary", page.header("Vary"))
                .body(equalTo(""));
        request()
                .head(path)
                .then()
                .statusCode(200)
                .header("ETag", page.header("ETag"))
                .body(equalTo(""));
    }

    @Test
    void eachCodingHasAValidatorAndEitherIsEnough() throws Exception {
        for (String path : List.of("/", "/reader/")) {
            HttpResponse<byte[]> plain = send(path);
            HttpResponse<byte[]> zipped = send(path, "Accept-Encoding", "gzip");
            assertThat(header(plain, "Content-Encoding")).isNull();
            assertThat(header(zipped, "Content-Encoding")).isEqualTo("gzip");
            assertThat(header(plain, "ETag")).isNotEqualTo(header(zipped, "ETag"));
            assertThat(new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes())
                    .isEqualTo(plain.body());
            for (String known : List.of(header(plain, "ETag"), header(zipped, "ETag"))) {
                HttpResponse<byte[]> same = send(path, "Accept-Encoding", "gzip", "If-None-Match", "\"x\", W/" + known);
                assertThat(same.statusCode()).isEqualTo(304);
                assertThat(header(same, "ETag")).isEqualTo(known);
            }
        }
    }

    /** By a client that decodes nothing by itself. */
    private static HttpResponse<byte[]> send(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse(null);
    }

    @Test
    void whatPagesLoadIsTheirsForGood() {
        for (String path : List.of("/", "/reader/")) {
            List<String> loaded = LOADED.matcher(get(path).asString())
                    .results()
                    .map(match -> match.group(1))
                    .distinct()
                    .toList();
            assertThat(loaded).hasSizeGreaterThan(3);
            loaded.forEach(asset -> get(asset)
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "public, max-age=31536000, immutable")
                    .header("X-Content-Type-Options", "nosniff")
                    .header("ETag", startsWith("\"")));
            // While nodes are being renewed, a page of another version asks for its files here.
            get(loaded.get(0).replaceFirst("/assets/[0-9a-f]+", "/assets/0123456789ab"))
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "no-cache");
        }
    }

    @Test
    void addressWithoutItsSlashMoves() {
        get("/reader").then().statusCode(308).header("Location", "/reader/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/reader/reader.js",
                "/reader/home.html",
                "/reader/ko.properties",
                "/reader/index.html",
                "/reader/articles/",
                "/reader/articles/a/b",
                "/reader/nothing/a",
                "/assets/",
                "/assets/reader.js",
                "/assets/0123456789ab/nothing.js",
                "/assets/0123456789ab/ko.properties",
                "/assets/0123456789ab/..%2findex.html"
            })
    void whatIsNotThereIsAProblem(String path) {
        request()
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-found"));
    }

    @Test
    void pagesAreOnlyRead() {
        for (String path : List.of("/", "/reader/", "/reader/articles/x", "/assets/0123456789ab/api.js", "/reader/x")) {
            request()
                    .contentType("application/json")
                    .body("{}")
                    .post(path)
                    .then()
                    .statusCode(405)
                    .contentType("application/problem+json")
                    .header("Allow", "GET, HEAD")
                    .body("type", equalTo("/problems/method-not-allowed"));
            request()
                    .options(path)
                    .then()
                    .statusCode(200)
                    .header("Allow", "GET, HEAD")
                    .body(equalTo(""));
        }
    }
}
