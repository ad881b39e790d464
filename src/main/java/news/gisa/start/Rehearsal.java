package news.gisa.start;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.Config;

/**
 * A start that is there to be watched by Java, which keeps what it needed for the starts to come: with content of its own, on a
 * port that is free, it answers what is asked first, and stops. The launcher beside the jar has it done and gives it a folder.
 */
@Singleton
@Unremovable
class Rehearsal implements QuarkusApplication {
    /** The argument that asks for it. */
    static final String WORD = "--rehearse";

    private static final int ROUNDS = 20;
    private static final List<String> ADDRESSES = List.of(
            "/q/health/ready",
            "/api/v1/headlines",
            "/api/v1/headlines?section=business&limit=2",
            "/api/v1/weather/latest",
            "/api/v1/articles/hanbit-keeps-betting-on-robots?include=weather,comments",
            "/api/v1/sections",
            "/feeds/rss");

    private final Config config;

    Rehearsal(Config config) {
        this.config = config;
    }

    /** Takes the place of whatever was set: nobody's data is touched, and nobody is asked for anything. */
    static void prepare(Path folder) {
        System.getProperties()
                .putAll(Map.of(
                        "gisa.data",
                        folder.toString(),
                        "gisa.sample-content",
                        "true",
                        // The other build has no database to rehearse with; it goes as far as it gets.
                        "gisa-default-url.postgresql",
                        "jdbc:postgresql://127.0.0.1:1/gisa",
                        "quarkus.http.host",
                        "127.0.0.1",
                        "quarkus.http.port",
                        "0"));
    }

    @Override
    public int run(String... arguments) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        String origin = "http://127.0.0.1:" + config.getValue("quarkus.http.port", int.class);
        for (int round = 0; round < ROUNDS; round++) {
            for (String address : ADDRESSES) {
                HttpRequest request =
                        HttpRequest.newBuilder(URI.create(origin + address)).build();
                int status = client.send(request, BodyHandlers.discarding()).statusCode();
                if (status != 200) {
                    throw new IOException(address + " is answered with " + status);
                }
            }
        }
        return 0;
    }
}
