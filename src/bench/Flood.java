import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Comments, votes and wrong tokens in turn. */
final class Flood {
    private static final byte[] NOTHING = new byte[0];

    private final Random random;
    private final List<String> slugs;
    private final String comment;
    private int count;

    /** @param comment the address of one that there is */
    Flood(Random random, List<String> slugs, String comment) {
        this.random = random;
        this.slugs = slugs;
        this.comment = comment;
    }

    byte[] request() {
        return switch (count++ % 3) {
            case 0 ->
                post(
                        "/api/v1/articles/" + slugs.get(random.nextInt(slugs.size())) + "/comments",
                        "{\"author\": {\"name\": \"reader " + count + "\"}, \"text\": \"Comment " + count
                                + " of a flood, unlike the others.\"}");
            case 1 -> post(comment + "/vote", "{\"vote\": \"up\"}");
            default -> wrongToken();
        };
    }

    byte[] wrongToken() {
        return Wire.request(
                "GET",
                "/api/v1/headlines",
                NOTHING,
                "Authorization",
                "Bearer gisa_" + Long.toHexString(random.nextLong()));
    }

    private static byte[] post(String target, String body) {
        return Wire.request("POST", target, body.getBytes(StandardCharsets.UTF_8), "Content-Type", "application/json");
    }
}
