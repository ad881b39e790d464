import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Texts of which much more is made than they are, or which are as long as a text may be, and readers of them. */
final class Amplification implements Kind {
    private static final String ARTICLES = "/api/v1/articles";
    private static final int MOST = 30;
    private static final int CHARACTERS = 480_000;
    private static final int READERS = 8;
    private static final int ADDRESS_LENGTH = 20_000;
    private static final String[] FORMS = {"blocks", "markdown", "html", "text"};

    /** What long texts repeat: plain words, and two of which the HTML is longer. */
    private static final String[] WORDS = {"All that happened in the town by the sea.\n\n", "*a* `b` ", "&<>\" "};

    private final URI base;
    private final String token;
    private final int references;
    private final int count;
    private final List<String> written = new ArrayList<>();

    Amplification(URI base, String token, int connections) {
        this.base = base;
        this.token = token;
        count = Math.max(1, Math.min(MOST, connections * 3 / 20));
        references = 25 * connections;
    }

    @Override
    public void prepare(Map<String, Integer> told) throws IOException {
        try (Wire editor = new Wire(base)) {
            save(
                    editor,
                    "[a]: https://news.example/" + "a".repeat(ADDRESS_LENGTH) + "\n\n" + "[a] ".repeat(references),
                    told);
            for (int i = 0; i < count; i++) {
                String word = WORDS[i % WORDS.length];
                save(editor, word.repeat(CHARACTERS / word.length()), told);
            }
        }
    }

    /** A text that is refused is fine too. */
    private void save(Wire editor, String body, Map<String, Integer> told) {
        String what;
        try {
            Incoming answer = write(
                    editor,
                    "POST",
                    ARTICLES + "?publish=true",
                    Ordinary.json("headline", "Long story " + System.nanoTime(), "body", body));
            what = String.valueOf(answer.status());
            if (answer.status() == 201) {
                written.add(
                        new ObjectMapper().readTree(answer.body()).path("id").asText());
            }
        } catch (IOException e) {
            what = "nothing";
        }
        told.merge("saves " + what, 1, Integer::sum);
    }

    private Incoming write(Wire editor, String method, String target, String body) throws IOException {
        return editor.ask(
                method,
                target,
                body,
                "Authorization",
                "Bearer " + token,
                "Content-Type",
                "application/json",
                "If-Match",
                "*");
    }

    @Override
    public List<Guest> guests(Map<String, Integer> told) {
        Random random = new Random();
        List<Guest> readers = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            long first = System.nanoTime() + i * 1_000_000_000L;
            readers.add(new Asker(Wire.address(base), told, 1.0 / READERS, first, () -> request(random)));
        }
        return readers;
    }

    private byte[] request(Random random) {
        int which = random.nextInt(8);
        String target = which < 4 || written.isEmpty()
                ? Kinds.large(random, which)
                : ARTICLES + "/" + written.get(random.nextInt(written.size())) + "?body=" + FORMS[which - 4]
                        + "&fields=body," + Ordinary.fields(random);
        return Wire.request("GET", target, new byte[0]);
    }

    @Override
    public int tickMillis() {
        return 5;
    }

    @Override
    public String held(int open, double pace) {
        return String.format("%d open, %.1f answers/s, of %d articles", open, pace, written.size());
    }

    @Override
    public void clear() {
        try (Wire editor = new Wire(base)) {
            for (String id : written) {
                write(editor, "DELETE", ARTICLES + "/" + id, "");
                write(editor, "POST", ARTICLES + "/" + id + "/purge", "");
            }
        } catch (IOException e) {
            System.err.println("  Some of the long articles stay: " + e.getMessage());
        }
    }
}
