package news.gisa.http.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import news.gisa.HttpTest;
import news.gisa.RawClient;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@Tag("anydb")
class UnreadableRequestsTest extends HttpTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final String END = " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";

    private record Answer(String head, String text) {
        JsonPath json() {
            return JsonPath.from(new String(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
        }
    }

    private static Answer send(byte[]... parts) throws IOException {
        try (RawClient client = new RawClient(URI.create("http://localhost:" + RestAssured.port))) {
            for (byte[] part : parts) {
                client.send(part);
            }
            String[] answer = client.read(LONG).split("\r\n\r\n", 2);
            return new Answer(answer[0], answer.length < 2 ? "" : answer[1]);
        }
    }

    private static Answer send(String text) throws IOException {
        return send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void assertProblem(Answer answer, int status, String type) {
        assertThat(answer.head()).matches("(?s)HTTP/1\\.[01] " + status + " .*").contains("application/problem+json");
        assertThat(answer.json().getString("type")).isEqualTo("/problems/" + type);
        assertThat(answer.json().getInt("status")).isEqualTo(status);
        assertThat(answer.json().getString("detail")).isNotBlank();
        assertThat(answer.json().getString("instance")).startsWith("/");
    }

    @ParameterizedTest
    @ValueSource(ints = {4_097, 5_000, 16_300})
    void addressOfSixteenKilobytesIsRead(int length) throws IOException {
        String address = "/api/v1/headlines?section=";
        Answer answer = send("GET " + address + "a".repeat(length - address.length()) + END + "\r\n");
        assertProblem(answer, 400, "validation");
        assertThat(answer.json().getString("errors[0].parameter")).isEqualTo("section");
    }

    @Test
    void manyKoreanLettersOfAQueryAreRead() throws IOException {
        Answer answer = send("GET /api/v1/articles?headline=" + "%EA%B0%80".repeat(1_800) + END + "\r\n");
        assertThat(answer.head()).doesNotContain(" 414 ");
        assertThat(answer.json().getList("errors.parameter", String.class)).isSubsetOf("headline");
    }

    @ParameterizedTest
    @ValueSource(ints = {16_500, 20_000, 200_000})
    void longerAddressIsAProblem(int length) throws IOException {
        for (String method : new String[] {"GET", "POST", "HEAD"}) {
            Answer answer = send(method + " /api/v1/headlines?section=" + "a".repeat(length) + END + "\r\n");
            assertProblem(answer, 414, "address-too-long");
            assertThat(answer.json().getInt("limit")).isEqualTo(16_384);
            assertThat(answer.json().getString("instance")).isEqualTo("/");
        }
    }

    @Test
    void tooLargeHeadersAreAProblem() throws IOException {
        Answer one = send("GET /api/v1/headlines" + END + "Cookie: " + "a".repeat(40_000) + "\r\n\r\n");
        assertProblem(one, 431, "headers-too-large");
        assertThat(one.json().getInt("limit")).isEqualTo(32_768);
        Answer many = send("GET /docs/" + END + "X-A: some text\r\n".repeat(3_000) + "\r\n");
        assertProblem(many, 431, "headers-too-large");
        Answer fitting = send("GET /api/v1/headlines" + END + "Referer: " + "a".repeat(20_000) + "\r\n\r\n");
        assertThat(fitting.head()).startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/headlines\r\nHost: localhost\r\n\r\n",
                "GET  HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n",
                "GET / HTTX/1.1\r\nHost: localhost\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nX A: b\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nX\u0001: b\r\n\r\n",
                "POST /api/v1/articles HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd",
                "POST /api/v1/articles HTTP/1.1\r\nHost: localhost\r\nContent-Length: -3\r\n\r\nabc",
                "POST /api/v1/articles HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n\r\nabc"
            })
    void whatIsNoRequestIsAProblem(String request) throws IOException {
        assertProblem(send(request), 400, "validation");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/v1/headlines?limit=%zz | limit",
                "/api/v1/headlines?limit=% | limit",
                "/api/v1/articles/%zz | path",
                "/%zz | path",
                "/docs/%zz | path",
                "/q/metrics?x=%zz | x",
                "/feeds/rss?section=%EA%B0 | section",
                "/api/v1/articles?section=%EA%B0 | section",
                "/api/v1/articles?%EA%B0=1 | query",
                "/api/v1/articles?section=%C0%AF | section",
                "/api/v1/articles?section=%ED%A0%80 | section",
                "/api/v1/articles/%EA%B0 | path",
                "/docs/%ED%A0%80 | path",
                "/%C0%AE%C0%AE/ | path",
                "/api/v1/articles/\u00EA\u00B0\u0080 | path",
                "/api/v1/articles?section=\u00EA\u00B0\u0080 | section",
                "/docs/\u00EA\u00B0\u0080 | path",
                "/api/v1/articles?section={x} | section",
                "/api/v1/articles/a^b | path",
                "http://localhost/api/v1/headlines?limit=%zz | limit",
                "api | path",
                "?x=1 | path"
            })
    void addressThatIsNoneIsAProblem(String address, String place) throws IOException {
        for (String method : new String[] {"GET", "PUT"}) {
            Answer answer = send(method + " " + address + END + "\r\n");
            assertThat(answer.head()).as(address).startsWith("HTTP/1.1 400 ").contains("application/problem+json");
            assertThat(answer.json().getString("errors[0].parameter"))
                    .as(address)
                    .isEqualTo(place);
            assertThat(answer.json().getString("errors[0].detail")).as(address).isNotBlank();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET //x | 404",
                "GET /nothing#x | 404",
                "GET /nothing#x#y | 400",
                "GET /%2f | 404",
                "GET /./nothing/../x | 404",
                "GET /nothing//here | 404",
                "GET /docs/editing/x | 404",
                "POST // | 405",
                "GET * | 400",
                "QUERY /api/v1/headlines | 405",
                "QUERY /nothing | 404",
                "TRACE /api/v1/headlines | 405",
                "GET http://localhost//x | 404",
                "PROPFIND /docs/ | 405",
                "get /api/v1/headlines | 405"
            })
    void whatNobodyAnswersIsAProblemAlsoForAnotherSite(String request, int status) throws IOException {
        for (String origin : new String[] {"", "Origin: https://news.example\r\n"}) {
            Answer answer = send(request + END + origin + "\r\n");
            assertThat(answer.head()).as(request + origin).startsWith("HTTP/1.1 " + status + " ");
            assertThat(answer.head()).as(request + origin).contains("application/problem+json");
            assertThat(answer.json().getInt("status")).isEqualTo(status);
            if (!origin.isEmpty()) {
                assertThat(answer.head().toLowerCase(Locale.ROOT)).contains("access-control-allow-origin: ");
            }
        }
    }

    @Test
    void slashesAreReadAsOne() throws IOException {
        for (String address : new String[] {"/", "//", "///", "//?x=y"}) {
            assertThat(send("GET " + address + END + "\r\n").head()).as(address).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void serverAsAWholeSaysItsMethods() throws IOException {
        Answer answer = send("OPTIONS *" + END + "\r\n");
        assertThat(answer.head()).startsWith("HTTP/1.1 200 ").containsIgnoringCase("\r\nallow: ");
        assertThat(answer.text()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zz\r\n{}\r\n", "-1\r\n{}\r\n", "2\r\n{}zz", "fffffffffffffffff\r\n{}"})
    void brokenChunkIsAProblem(String body) throws IOException {
        for (String token : new String[] {"", "Authorization: Bearer " + adminToken() + "\r\n"}) {
            Answer answer = send("POST /api/v1/comments/counts HTTP/1.1\r\nHost: localhost\r\n" + token
                    + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n" + body);
            assertProblem(answer, 400, "validation");
            assertThat(answer.json().getString("errors[0].parameter")).isEqualTo("Transfer-Encoding");
            assertThat(answer.head().toLowerCase(Locale.ROOT)).contains("\r\nconnection: close");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /%zz HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET / HTTX/1.1\r\nHost: localhost\r\n\r\n",
                "POST /api/v1/comments/counts HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999\r\n\r\n",
                "POST /api/v1/comments/counts HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: gzip\r\n\r\n"
            })
    void answerThatEndsTheConnectionSaysSo(String request) throws IOException {
        assertThat(send(request).head().toLowerCase(Locale.ROOT)).contains("\r\nconnection: close");
    }

    @Test
    void problemsOfWhatCannotBeReadSpeakKorean() throws IOException {
        Answer answer = send("GET /%zz" + END + "Accept-Language: ko\r\n\r\n");
        assertThat(answer.head()).containsIgnoringCase("\r\ncontent-language: ko");
        assertThat(answer.head()).containsIgnoringCase("\r\nvary: accept-language");
        assertThat(answer.json().getString("title")).isEqualTo("요청이 올바르지 않습니다");
        assertThat(answer.json().getString("errors[0].detail")).startsWith("바이트가 아닙니다: \"%zz\".");
        assertThat(answer.json().getString("errors[0].parameter")).isEqualTo("path");
        Answer nowhere = send("GET /없음".replace("없음", "%EC%97%86%EC%9D%8C") + END + "Accept-Language: ko\r\n\r\n");
        assertThat(nowhere.head()).containsIgnoringCase("\r\ncontent-language: ko");
        assertThat(nowhere.json().getString("title")).isEqualTo("여기에는 아무것도 없습니다");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C0AF",
                "E080AF",
                "F08080AF",
                "EDA080",
                "EDA080EDB080",
                "F4908080",
                "EAB0",
                "B0A1",
                "FF",
                "FE",
                "00"
            })
    void bodyOfJsonIsUtf8(String bytes) throws IOException {
        for (String[] around : new String[][] {
            {"{\"headline\":\n \"가", "\"}"},
            {"{\"head\":\n  \"\", \"가", "\": 1}"}
        }) {
            byte[] before = around[0].getBytes(StandardCharsets.UTF_8);
            byte[] odd = HexFormat.of().parseHex(bytes);
            byte[] after = around[1].getBytes(StandardCharsets.UTF_8);
            String head = "POST /api/v1/articles?dryRun=true" + END + "Authorization: Bearer " + adminToken()
                    + "\r\nContent-Type: application/json\r\nContent-Length: "
                    + (before.length + odd.length + after.length) + "\r\n\r\n";
            Answer answer = send(head.getBytes(StandardCharsets.ISO_8859_1), before, odd, after);
            assertProblem(answer, 400, "malformed-body");
            assertThat(answer.json().getString("detail")).isEqualTo("The body is not UTF-8 from here on.");
            assertThat(answer.json().getInt("line")).isEqualTo(2);
            assertThat(answer.json().getInt("column")).isEqualTo(around[0].length() - around[0].indexOf('\n'));
        }
    }

    @Test
    void otherEncodingsOfJsonAreRefused() {
        for (var encoding : new java.nio.charset.Charset[] {
            StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE
        }) {
            admin().contentType("application/json")
                    .body("{\"headline\": \"Robots\"}".getBytes(encoding))
                    .queryParam("dryRun", true)
                    .post("/articles")
                    .then()
                    .statusCode(400);
        }
        adminJson(Map.of("headline", "로봇 😀"))
                .queryParam("dryRun", true)
                .post("/articles")
                .then()
                .statusCode(200);
    }
}
