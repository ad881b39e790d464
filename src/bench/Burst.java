import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A burst of comments: waits for a line on its input, posts as fast as it can, and prints the seconds and the statuses. No text is
 * posted twice; NUMBER is that of the first.
 *
 * <pre>java -cp … Burst URL_OF_COMMENTS POSTS ADDRESSES WRITERS NUMBER</pre>
 */
final class Burst {
    public static void main(String[] args) throws Exception {
        String url = args[0];
        int posts = Integer.parseInt(args[1]);
        int addresses = Integer.parseInt(args[2]);
        int writers = Integer.parseInt(args[3]);
        int first = Integer.parseInt(args[4]);
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        ExecutorService pool = Executors.newFixedThreadPool(writers);
        AtomicInteger next = new AtomicInteger();
        List<Callable<Map<Integer, Integer>>> work = new ArrayList<>();
        for (int i = 0; i < writers; i++) {
            work.add(() -> {
                Map<Integer, Integer> statuses = new TreeMap<>();
                for (int n = next.getAndIncrement(); n < posts; n = next.getAndIncrement()) {
                    statuses.merge(post(http, url, first + n, n % addresses), 1, Integer::sum);
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
        // Beyond the limits a comment is refused with 429, as it should be.
        if (!all.containsKey(201) || all.keySet().stream().anyMatch(status -> status != 201 && status != 429)) {
            throw new IllegalStateException("Not all of these are answers to comments: " + all);
        }
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
