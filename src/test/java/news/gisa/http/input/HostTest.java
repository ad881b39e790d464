package news.gisa.http.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import news.gisa.HttpTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@Tag("anydb")
class HostTest extends HttpTest {
    /** Sends these lines as they are, and reads to the end. */
    private static String send(String... lines) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoTimeout(20_000);
            String request = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-No: host",
                "Host:",
                "Host: [",
                "Host: a b",
                "Host: x:99999",
                "Host: x:abc",
                "Host: u:p@x",
                "Host: a\r\nHost: a"
            })
    void badHostIsAProblem(String header) throws IOException {
        for (String address : new String[] {"/api/v1/headlines?limit=7", "/docs/", "/q/health/live", "/nothing"}) {
            assertThat(send("GET " + address + " HTTP/1.1", header))
                    .as(address)
                    .startsWith("HTTP/1.1 400 ")
                    .contains("application/problem+json", "\"parameter\":\"Host\"");
        }
    }

    @Test
    void goodHostsAreNotRefused() throws IOException {
        for (String host : new String[] {"localhost", "news.example:8080", "my_service", "[::1]:8080", "127.0.0.1"}) {
            assertThat(send("GET /api/v1/headlines HTTP/1.1", "Host: " + host)).startsWith("HTTP/1.1 200 ");
        }
        assertThat(send("GET http://news.example/api/v1/headlines?limit=6 HTTP/1.1", "Host: news.example"))
                .startsWith("HTTP/1.1 200 ");
    }

    @Test
    void olderClientsNeedNotNameTheHost() throws IOException {
        String slug = published(unique("h"));
        for (String address : new String[] {
            "/api/v1/headlines?limit=5",
            "/api/v1/headlines?limit=1",
            "/feeds/rss",
            "/docs/",
            "/q/health/live",
            "/api/v1/articles/" + slug
        }) {
            assertThat(send("GET " + address + " HTTP/1.0", "Accept: */*"))
                    .as(address)
                    .startsWith("HTTP/1.0 200 ");
        }
    }
}
