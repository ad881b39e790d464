package news.gisa.http.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import news.gisa.comment.Discussing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether two requests are one reader's shows in votes: who votes twice has one. Trusted are 127.7.0.0/16, 10.0.0.0/8 and 2001:db8:ffff::/48. */
@QuarkusTest
@Tag("anydb")
class ClientAddressTest extends Discussing {
    private static final String PROXY = "127.7.0.1";
    private static final String STRANGER = "127.8.0.1";
    private static final String HEADER = "X-Forwarded-For";

    private static String article;

    @BeforeEach
    void publish() {
        if (article == null) {
            article = published(unique("대리"));
        }
    }

    private static RequestSpecification from(String address) {
        try {
            return anonymous()
                    .config(RestAssuredConfig.config()
                            .httpClient(HttpClientConfig.httpClientConfig()
                                    .setParam("http.route.local-address", InetAddress.getByName(address))));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Response vote(String comment, RequestSpecification request) {
        return request.contentType(ContentType.JSON)
                .body(Map.of("vote", "up"))
                .post("/articles/{ref}/comments/{id}/vote", article, comment);
    }

    private static void assertVotes(int votes, RequestSpecification one, RequestSpecification other) {
        String comment = shown(article, comment(unique("글"))).path("id");
        vote(comment, one).then().statusCode(200).body("votes", equalTo(1));
        vote(comment, other).then().statusCode(200).body("votes", equalTo(votes));
    }

    private static RequestSpecification through(String header) {
        return from(PROXY).header(HEADER, header);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.7 | 203.0.113.7:4711",
                "203.0.113.7 | 198.51.100.1, 203.0.113.7",
                "203.0.113.7 | unknown,  203.0.113.7 ,",
                "203.0.113.7 | 203.0.113.7, 10.1.2.3, 2001:db8:ffff::1",
                "203.0.113.7 | ::ffff:203.0.113.7",
                "2a00:1450:4001:80b::1 | [2a00:1450:4001:80b:ffff::2]:443",
                "2a00:1450:4001:80b::1 | 2a00:1450:4001:80b::1%eth0",
                "unknown | nonsense",
                "unknown | 203.0.113.7, unknown"
            })
    void sameReader(String one, String other) {
        assertVotes(1, through(one), through(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.7 | 203.0.113.8",
                "198.51.100.1, 203.0.113.7 | 198.51.100.1, 203.0.113.8",
                "2a00:1450:4001:80b::1 | 2a00:1450:4001:80c::1",
                "203.0.113.7, 10.1.2.3 | 203.0.113.8, 10.1.2.3",
                "203.0.113.7 | unknown"
            })
    void otherReader(String one, String other) {
        assertVotes(2, through(one), through(other));
    }

    @Test
    void headerOfAStrangerIsNotRead() {
        assertVotes(
                1, from(STRANGER).header(HEADER, "203.0.113.7"), from(STRANGER).header(HEADER, "203.0.113.8"));
        assertVotes(1, from(STRANGER), from(STRANGER).header(HEADER, "203.0.113.8"));
        assertVotes(2, from(STRANGER).header(HEADER, "203.0.113.7"), through("203.0.113.7"));
    }

    @Test
    void otherHeadersSayNothing() {
        for (String name : new String[] {"X-Real-IP", "X-Client-IP", "True-Client-IP", "CF-Connecting-IP"}) {
            assertVotes(
                    1,
                    through("203.0.113.7").header(name, "198.51.100.1"),
                    through("203.0.113.7").header(name, "198.51.100.2"));
        }
        assertVotes(
                1,
                through("203.0.113.7").header("Forwarded", "for=198.51.100.1;host=evil.example;proto=https"),
                through("203.0.113.7").header("Forwarded", "for=198.51.100.2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ",", "unknown", "[", "[::1", "a b c", "203.0.113.7:x", "\"", "가", "%zz"})
    void nothingInTheHeaderIsAFault(String value) {
        for (String source : new String[] {PROXY, STRANGER}) {
            for (String name :
                    new String[] {HEADER, "X-Forwarded-Host", "X-Forwarded-Proto", "X-Forwarded-Port", "Forwarded"}) {
                from(source)
                        .header(name, value)
                        .queryParam("limit", 3)
                        .get("/headlines")
                        .then()
                        .statusCode(200);
                Response posted = post(from(source).header(name, value), article, comment(unique("글")));
                assertThat(posted.statusCode()).as(posted.asString()).isEqualTo(201);
            }
        }
    }

    @Test
    void wrongTokensCountByReader() {
        for (int i = 0; ; i++) {
            assertThat(i).isLessThan(100);
            // An address of the same /64 each time.
            int status = through("2a00:1450:4001:99::" + i)
                    .header("Authorization", "Bearer " + unique("gisa_wrong"))
                    .get("/headlines")
                    .statusCode();
            if (status == 429) {
                break;
            }
            assertThat(status).isEqualTo(401);
        }
        through("2a00:1450:4001:98::1")
                .header("Authorization", "Bearer " + unique("gisa_wrong"))
                .get("/headlines")
                .then()
                .statusCode(401);
    }
}
