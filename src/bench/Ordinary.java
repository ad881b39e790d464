import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Those whom no abuse may harm: readers, who ask for one thing after the other, and an editor. */
final class Ordinary implements AutoCloseable {
    private static final int READERS = 8;
    private static final int PAUSE_MILLISECONDS = 10;
    private static final int PAUSE_AFTER_FAILURE_MILLISECONDS = 100;
    private static final String ARTICLES = "/api/v1/articles";
    private static final String HEADLINES = "/api/v1/headlines";
    private static final String[] FORMS = {"blocks", "markdown", "html", "text"};
    private static final String[] FIELDS = {
        "id",
        "slug",
        "headline",
        "deck",
        "section",
        "byline",
        "image",
        "publishedAt",
        "updatedAt",
        "breaking",
        "commentCount"
    };
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI base;
    private final String token;
    private final List<String> slugs = new ArrayList<>();
    private final ExecutorService pool = Executors.newFixedThreadPool(READERS + 1);
    private int watches;

    /**
     * What was done in so many seconds.
     *
     * @param reads answers to readers that were in time and right
     * @param writes answers to the editor, likewise
     * @param slowest of a hundred answers to readers, in nanoseconds
     * @param failures of all, by what happened
     */
    record Seen(double seconds, long reads, long writes, long slowest, Map<String, Integer> failures) {
        double readsPerSecond() {
            return reads / seconds;
        }

        double writesPerSecond() {
            return writes / seconds;
        }
    }

    /** One of them, and what happened to them. */
    private final class Person {
        private final long end;
        private final Random random;
        private final List<Long> times = new ArrayList<>();
        private final Map<String, Integer> failures = new TreeMap<>();
        private long done;

        Person(long end, int number) {
            this.end = end;
            this.random = new Random(number);
        }

        /** @return null if it failed */
        Incoming ask(Wire wire, int expected, String method, String target, String body, String... headers) {
            long asked = System.nanoTime();
            String what;
            try {
                Incoming answer = wire.ask(method, target, body, headers);
                if (answer.status() == expected) {
                    done += System.nanoTime() < end ? 1 : 0;
                    return answer;
                }
                what = String.valueOf(answer.status());
            } catch (InterruptedIOException e) {
                what = "no answer";
            } catch (IOException e) {
                what = "cut";
            } finally {
                times.add(System.nanoTime() - asked);
            }
            failures.merge(method + " " + what, 1, Integer::sum);
            return null;
        }

        Person read() throws IOException, InterruptedException {
            try (Wire wire = new Wire(base)) {
                while (System.nanoTime() < end) {
                    if (ask(wire, 200, "GET", address(), "") == null) {
                        Thread.sleep(PAUSE_AFTER_FAILURE_MILLISECONDS);
                    }
                }
            }
            return this;
        }

        /** One half is what everybody asks for, the other is hardly ever asked for twice. */
        private String address() {
            String article = ARTICLES + "/" + slugs.get(random.nextInt(slugs.size()));
            return switch (random.nextInt(8)) {
                case 0, 1 -> HEADLINES;
                case 2 -> HEADLINES + "?limit=10";
                case 3 -> article;
                case 4, 5 -> HEADLINES + "?limit=" + (1 + random.nextInt(100)) + "&fields=" + fields(random);
                case 6 -> article + "?body=" + FORMS[random.nextInt(FORMS.length)] + "&fields=body," + fields(random);
                default -> ARTICLES + "?limit=" + (1 + random.nextInt(20)) + "&fields=" + fields(random);
            };
        }

        Person edit() throws IOException, InterruptedException {
            try (Wire wire = new Wire(base)) {
                for (int i = 0; System.nanoTime() < end; i++) {
                    article(wire, "Article " + i + " of watch " + watches);
                }
            }
            return this;
        }

        /** From the draft to the end, so that there are no more articles afterwards than before. */
        private void article(Wire wire, String headline) throws IOException, InterruptedException {
            Incoming draft =
                    write(wire, 201, "POST", ARTICLES, json("headline", headline, "body", "What happened."), "");
            if (draft == null) {
                return;
            }
            String article =
                    ARTICLES + "/" + JSON.readTree(draft.body()).path("id").asText();
            Incoming last = draft;
            for (String body : List.of("What happened, and where.", "What happened, where, and when.")) {
                last = last == null ? null : write(wire, 200, "PATCH", article, json("body", body), tag(last));
                last = last == null ? null : write(wire, 200, "POST", article + "/publish", "{}", tag(last));
            }
            if (last != null && write(wire, 204, "DELETE", article, "", tag(last)) != null) {
                write(wire, 204, "POST", article + "/purge", "", "");
            }
        }

        private Incoming write(Wire wire, int expected, String method, String target, String body, String tag)
                throws InterruptedException {
            List<String> headers = new ArrayList<>(List.of("Authorization", "Bearer " + token));
            if (!body.isEmpty()) {
                headers.addAll(List.of("Content-Type", type(method)));
            }
            if (!tag.isEmpty()) {
                headers.addAll(List.of("If-Match", tag));
            }
            Thread.sleep(PAUSE_MILLISECONDS);
            return ask(wire, expected, method, target, body, headers.toArray(String[]::new));
        }
    }

    Ordinary(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    /** Has the editor write what there is to read, beside the sample content. */
    void begin(int articles) throws IOException {
        Http http = new Http(base.toString());
        Prose prose = new Prose(new Random(20_261_128));
        for (int i = 0; i < articles; i++) {
            http.send(
                    "POST",
                    ARTICLES + "?publish=true",
                    Map.of("headline", prose.headline(), "slug", "story-" + System.nanoTime(), "body", prose.body()),
                    "Authorization",
                    "Bearer " + token);
        }
        for (JsonNode item : http.items(HEADLINES + "?fields=slug", Integer.MAX_VALUE)) {
            slugs.add(Http.segment(item.path("slug").asText()));
        }
    }

    List<String> slugs() {
        return slugs;
    }

    Seen watch(double seconds) throws InterruptedException, ExecutionException {
        watches++;
        long end = System.nanoTime() + (long) (seconds * 1e9);
        List<Callable<Person>> work = new ArrayList<>();
        work.add(() -> new Person(end, 0).edit());
        for (int i = 1; i <= READERS; i++) {
            int number = watches * (READERS + 1) + i;
            work.add(() -> new Person(end, number).read());
        }
        List<Person> people = new ArrayList<>();
        for (Future<Person> done : pool.invokeAll(work)) {
            people.add(done.get());
        }
        List<Person> readers = people.subList(1, people.size());
        long[] times = readers.stream()
                .flatMap(reader -> reader.times.stream())
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
        Map<String, Integer> failures = new TreeMap<>();
        people.forEach(person -> person.failures.forEach((what, count) -> failures.merge(what, count, Integer::sum)));
        return new Seen(
                seconds,
                readers.stream().mapToLong(reader -> reader.done).sum(),
                people.get(0).done,
                times.length == 0 ? 0 : times[times.length * 99 / 100],
                failures);
    }

    /** Some of the fields of a headline: there are 2,000 such sets. */
    static String fields(Random random) {
        List<String> some = new ArrayList<>();
        for (String field : FIELDS) {
            if (random.nextBoolean()) {
                some.add(field);
            }
        }
        return some.isEmpty() ? "headline" : String.join(",", some);
    }

    static String json(String... namesAndValues) {
        Map<String, String> members = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return JSON.valueToTree(members).toString();
    }

    private static String type(String method) {
        return method.equals("PATCH") ? "application/merge-patch+json" : "application/json";
    }

    private static String tag(Incoming answer) {
        return answer.header("ETag");
    }

    @Override
    public void close() {
        pool.shutdown();
    }
}
