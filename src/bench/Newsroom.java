import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Editors and readers who write: each on a connection of its own, and no two the same article. */
final class Newsroom {
    private static final String ARTICLES = "/api/v1/articles";
    private static final String JSON = "application/json";
    private static final int OPEN_DRAFTS = 20;
    private static final int DISCUSSED = 50;
    private static final int READERS = 5_000;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final URI base;
    private final String token;
    private final List<String> authors = new ArrayList<>();
    private final List<String> discussed = new ArrayList<>();
    private final Queue<Saved> drafts = new ConcurrentLinkedQueue<>();
    private final AtomicInteger number = new AtomicInteger();
    private final AtomicInteger comments = new AtomicInteger();

    /** A draft as it was last saved. */
    private record Saved(String slug, String etag, String body) {}

    Newsroom(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    /** What articles refer to, and those that are commented on. */
    void furnish() throws IOException {
        Prose prose = new Prose(new Random(1));
        try (Wire wire = new Wire(base)) {
            for (int i = 0; i < Draft.SECTIONS; i++) {
                send(
                        wire,
                        "PUT",
                        "/api/v1/sections/" + Draft.section(i),
                        Map.of("name", prose.section(i), "position", i + 1));
            }
            for (int i = 0; i < Draft.AUTHORS; i++) {
                Incoming made = send(wire, "POST", "/api/v1/authors", Map.of("name", prose.name(i), "role", "기자"));
                authors.add(MAPPER.readTree(made.body()).path("slug").asText());
            }
            Random random = new Random(2);
            for (int i = 0; i < DISCUSSED; i++) {
                discussed.add(write(wire, prose, random, true).slug());
            }
        }
    }

    private Incoming send(Wire wire, String method, String target, Object body, String... headers) throws IOException {
        String[] all = new String[headers.length + 4];
        all[0] = "Authorization";
        all[1] = "Bearer " + token;
        all[2] = "Content-Type";
        all[3] = method.equals("PATCH") ? "application/merge-patch+json" : JSON;
        System.arraycopy(headers, 0, all, 4, headers.length);
        return ask(wire, method, target, body, all);
    }

    private static Incoming ask(Wire wire, String method, String target, Object body, String... headers)
            throws IOException {
        Incoming answer = wire.ask(method, target, MAPPER.writeValueAsString(body), headers);
        if (answer.status() / 100 != 2) {
            throw new IllegalStateException(
                    method + " " + target + " answered " + answer.status() + ": " + answer.body());
        }
        return answer;
    }

    private Saved write(Wire wire, Prose prose, Random random, boolean publish) throws IOException {
        Title title = Title.of(prose, number.incrementAndGet());
        String body = prose.body();
        Incoming made = send(
                wire,
                "POST",
                ARTICLES + (publish ? "?publish=true" : ""),
                Map.of(
                        "headline",
                        title.headline() + " " + number.get(),
                        "deck",
                        List.of(prose.line(), prose.line(), prose.line()),
                        "section",
                        Draft.section(random.nextInt(Draft.SECTIONS)),
                        "byline",
                        List.of(Map.of("author", authors.get(random.nextInt(authors.size())), "role", "기자")),
                        "tags",
                        List.of(prose.tag(random.nextInt(100)), prose.tag(100 + random.nextInt(100))),
                        "body",
                        body));
        String location = made.header("Location");
        return new Saved(location.substring(location.lastIndexOf('/') + 1), made.header("ETag"), body);
    }

    /** One who writes. */
    private abstract class Writer implements Crew.Step {
        final Wire wire = new Wire(base);
        final Random random;
        final Prose prose;

        Writer() throws IOException {
            random = new Random();
            prose = new Prose(random);
        }

        @Override
        public void close() throws IOException {
            wire.close();
        }
    }

    Crew.Work creating(boolean publish) {
        return who -> new Writer() {
            @Override
            public boolean once() throws IOException {
                Saved made = write(wire, prose, random, publish);
                if (!publish) {
                    drafts.add(made);
                }
                return true;
            }
        };
    }

    /** Each goes round its own drafts, writes another last paragraph, and uses the tag of the answer the next time. */
    Crew.Work saving() {
        return who -> new Writer() {
            private final Deque<Saved> own = new ArrayDeque<>();

            {
                while (own.size() < OPEN_DRAFTS && !drafts.isEmpty()) {
                    own.add(drafts.remove());
                }
                if (own.isEmpty()) {
                    own.add(write(wire, prose, random, false));
                }
            }

            @Override
            public boolean once() throws IOException {
                Saved draft = own.remove();
                String body = draft.body().substring(0, draft.body().lastIndexOf("\n\n") + 2) + prose.line();
                Incoming saved = send(
                        wire, "PATCH", ARTICLES + "/" + draft.slug(), Map.of("body", body), "If-Match", draft.etag());
                own.add(new Saved(draft.slug(), saved.header("ETag"), body));
                return true;
            }

            @Override
            public void close() throws IOException {
                drafts.addAll(own);
                super.close();
            }
        };
    }

    /** Publishes drafts, each once; it ends when none are left. */
    Crew.Work publishing() {
        return who -> new Writer() {
            @Override
            public boolean once() throws IOException {
                Saved draft = drafts.poll();
                if (draft == null) {
                    return false;
                }
                send(wire, "POST", ARTICLES + "/" + draft.slug() + "/publish", Map.of());
                return true;
            }
        };
    }

    /** Every comment comes from another address. */
    Crew.Work commenting() {
        return who -> new Writer() {
            @Override
            public boolean once() throws IOException {
                int count = comments.incrementAndGet();
                ask(
                        wire,
                        "POST",
                        ARTICLES + "/" + discussed.get(random.nextInt(discussed.size())) + "/comments",
                        Map.of(
                                "author",
                                Map.of("name", "reader " + count % READERS),
                                "text",
                                "Comment " + count + ". " + prose.line()),
                        "Content-Type",
                        JSON,
                        "X-Forwarded-For",
                        "10." + (count >> 16 & 0xff) + "." + (count >> 8 & 0xff) + "." + (count & 0xff));
                return true;
            }
        };
    }
}
