import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Makes a long discussion, or a burst of comments.
 *
 * <pre>java -cp 'target/quarkus-app/lib/main/*' src/bench/Discussion.java fill JDBC_URL ARTICLE_ID COMMENTS</pre>
 *
 * <p>Under a quarter of the comments at the top there are replies; the service must be down.
 *
 * <pre>java src/bench/Discussion.java burst URL_OF_COMMENTS POSTS ADDRESSES</pre>
 *
 * <p>Waits for a line on its input, posts as fast as it can, and prints the seconds and the statuses.
 */
public class Discussion {
    private static final int THREADS = 16;
    private static final OffsetDateTime BEGINNING = OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("fill")) {
            fill(arguments[1], UUID.fromString(arguments[2]), Integer.parseInt(arguments[3]));
        } else {
            burst(arguments[1], Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
        }
    }

    private static void fill(String url, UUID article, int comments) throws SQLException {
        String insert =
                "insert into comment (id, article_id, parent_id, thread_id, reply_to, depth, author_name, name_key,"
                        + " text, created_at, reply_count, votes) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        try (Connection db = DriverManager.getConnection(url, "gisa", "gisa");
                PreparedStatement row = db.prepareStatement(insert)) {
            db.setAutoCommit(false);
            UUID top = null;
            for (int i = 0; i < comments; i++) {
                // One with three replies, then four without.
                boolean reply = i % 8 > 0 && i % 8 < 4;
                UUID id = new UUID(0x0190_0000_0000_7000L + ((long) i << 16), article.getLeastSignificantBits() + i);
                top = reply ? top : id;
                UUID parent = reply ? top : null;
                Object[] values = {
                    id,
                    article,
                    parent,
                    reply ? top : article,
                    parent,
                    reply ? 1 : 0,
                    "reader " + i % 200,
                    "reader" + i % 200,
                    "Comment " + i + ", which says something about the article.",
                    BEGINNING.plusSeconds(i),
                    i % 8 == 0 ? Math.min(3, comments - 1 - i) : 0,
                    i % 50 == 0 ? i % 7 : 0
                };
                for (int k = 0; k < values.length; k++) {
                    row.setObject(k + 1, values[k]);
                }
                row.addBatch();
                if (i % 1000 == 999) {
                    row.executeBatch();
                }
            }
            row.executeBatch();
            try (PreparedStatement count = db.prepareStatement("update article set comment_count = ? where id = ?")) {
                count.setInt(1, comments);
                count.setObject(2, article);
                count.executeUpdate();
            }
            db.commit();
        }
    }

    private static void burst(String url, int posts, int addresses) throws Exception {
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        AtomicInteger next = new AtomicInteger();
        List<Callable<Map<Integer, Integer>>> work = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            work.add(() -> {
                Map<Integer, Integer> statuses = new TreeMap<>();
                for (int n = next.getAndIncrement(); n < posts; n = next.getAndIncrement()) {
                    statuses.merge(post(http, url, n, n % addresses), 1, Integer::sum);
                }
                return statuses;
            });
        }
        http.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.discarding());
        System.out.println("ready");
        System.in.read();
        long begin = System.nanoTime();
        Map<Integer, Integer> all = new TreeMap<>();
        for (Future<Map<Integer, Integer>> done : pool.invokeAll(work)) {
            done.get().forEach((status, count) -> all.merge(status, count, Integer::sum));
        }
        pool.shutdown();
        System.out.printf("%.1f s, %s%n", (System.nanoTime() - begin) / 1e9, all);
    }

    private static int post(HttpClient http, String url, int number, int address)
            throws IOException, InterruptedException {
        String body = "{\"author\": {\"name\": \"reader " + number % 5000 + "\"}, \"text\": \"Comment " + number
                + " of a burst, unlike the others.\"}";
        return http.send(
                        HttpRequest.newBuilder(URI.create(url))
                                .header("Content-Type", "application/json")
                                .header("X-Forwarded-For", "203.0." + address / 100 + "." + (address % 100 + 1))
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
