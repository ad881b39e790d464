import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Requests of which nobody knows what they mean. */
final class MadeUp {
    private static final String[] METHODS = {
        "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "MKCOL", "SEARCH"
    };
    private static final String[] PATHS = {
        "/%s",
        "/api/v1/%s",
        "/api/v1/headlines",
        "/api/v1/articles/%s",
        "/api/v1/articles/%s/%s",
        "/api/v1/%s/%s/%s",
        "/feeds/%s",
        "/problems/%s",
        "/q/%s"
    };
    private static final String[] HEADERS = {
        "Accept",
        "Accept-Encoding",
        "Accept-Language",
        "Access-Control-Request-Method",
        "Content-Type",
        "Cookie",
        "Idempotency-Key",
        "If-Match",
        "If-None-Match",
        "Origin",
        "Prefer",
        "User-Agent",
        "X-Forwarded-For"
    };
    private static final byte[] NOTHING = new byte[0];

    private final Random random;

    MadeUp(Random random) {
        this.random = random;
    }

    byte[] request() {
        String method = random.nextInt(3) == 0 ? word().toUpperCase() : any(METHODS);
        String target = String.format(any(PATHS), word(), word(), word());
        if (random.nextBoolean()) {
            target += "?" + word() + "=" + word();
        }
        List<String> headers = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            headers.add(random.nextBoolean() ? any(HEADERS) : "X-" + word());
            headers.add(word());
        }
        return Wire.request(method, target, NOTHING, headers.toArray(String[]::new));
    }

    private String any(String[] choice) {
        return choice[random.nextInt(choice.length)];
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        for (int i = 3 + random.nextInt(12); i > 0; i--) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        return word.toString();
    }
}
