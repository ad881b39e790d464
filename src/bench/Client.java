import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/**
 * Walks a list of addresses as {@code urls.lua} does, where there is no wrk, and prints the same figures. It takes more of the
 * processors than wrk does: its figures are lower. Every answer that is not the expected one is a failure: 304 where a tag was
 * sent, 200 otherwise.
 *
 * <pre>java -cp … Client BASE FILE SECONDS CONNECTIONS PAUSE_IN_MILLISECONDS [HEADER VALUE]…</pre>
 *
 * <p>Or asks once for each of the first addresses of some lists, and ends the run if an answer is not the expected one:
 *
 * <pre>java -cp … Client BASE once FILE…</pre>
 */
final class Client {
    private static final int ASKED_ONCE = 50;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private record Question(HttpRequest request, int expected) {}

    /** What one connection saw; times in nanoseconds. */
    private record Seen(List<Long> times, long bytes, long failures) {}

    public static void main(String[] args) throws Exception {
        Client client = new Client();
        if (args[1].equals("once")) {
            for (int i = 2; i < args.length; i++) {
                client.askOnce(questions(args[0], args[i], new String[0]));
            }
        } else {
            String[] headers = Arrays.copyOfRange(args, 5, args.length);
            client.run(
                    questions(args[0], args[1], headers),
                    Double.parseDouble(args[2]),
                    Integer.parseInt(args[3]),
                    Long.parseLong(args[4]));
        }
    }

    private static List<Question> questions(String base, String file, String[] headers) throws IOException {
        List<Question> questions = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(file))) {
            String[] field = line.split("\t");
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(base + field[0])).timeout(Duration.ofSeconds(10));
            if (headers.length > 0) {
                request.headers(headers);
            }
            if (field.length > 1) {
                request.header("If-None-Match", field[1]);
            }
            questions.add(new Question(request.build(), field.length > 1 ? 304 : 200));
        }
        return questions;
    }

    private void askOnce(List<Question> questions) throws IOException, InterruptedException {
        for (Question question : questions.subList(0, Math.min(ASKED_ONCE, questions.size()))) {
            int status = ask(question).statusCode();
            if (status != question.expected()) {
                throw new IllegalStateException(
                        question.request().uri() + " answers " + status + " instead of " + question.expected());
            }
        }
    }

    private HttpResponse<byte[]> ask(Question question) throws IOException, InterruptedException {
        return http.send(question.request(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private void run(List<Question> questions, double seconds, int connections, long pause) throws Exception {
        long start = System.nanoTime();
        long end = start + (long) (seconds * 1e9);
        List<Callable<Seen>> work = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            // Each begins elsewhere in the list.
            int first = i * 37;
            work.add(() -> walk(questions, first, end, pause));
        }
        ExecutorService pool = Executors.newFixedThreadPool(connections);
        List<Seen> seen = new ArrayList<>();
        for (Future<Seen> done : pool.invokeAll(work)) {
            seen.add(done.get());
        }
        long taken = System.nanoTime() - start;
        pool.shutdown();
        print(seen, taken);
    }

    private Seen walk(List<Question> questions, int first, long end, long pause) throws InterruptedException {
        List<Long> times = new ArrayList<>();
        long bytes = 0;
        long failures = 0;
        for (int at = first; System.nanoTime() < end; at++) {
            Question question = questions.get(at % questions.size());
            long asked = System.nanoTime();
            try {
                HttpResponse<byte[]> answer = ask(question);
                bytes += size(answer);
                failures += answer.statusCode() == question.expected() ? 0 : 1;
            } catch (IOException e) {
                failures++;
            }
            times.add(System.nanoTime() - asked);
            if (pause > 0) {
                Thread.sleep(pause);
            }
        }
        return new Seen(times, bytes, failures);
    }

    /** With the status line and the headers, as they were before they were read. */
    private static long size(HttpResponse<byte[]> answer) {
        long size = "HTTP/1.1 200 OK\r\n\r\n".length() + answer.body().length;
        for (Map.Entry<String, List<String>> header : answer.headers().map().entrySet()) {
            for (String value : header.getValue()) {
                size += header.getKey().length() + value.length() + 4;
            }
        }
        return size;
    }

    /** Requests, microseconds, p50 and p99 in microseconds, bytes, failures. */
    private static void print(List<Seen> seen, long taken) {
        long[] times = seen.stream()
                .flatMapToLong(it -> it.times().stream().mapToLong(Long::longValue))
                .sorted()
                .toArray();
        LongStream sums = LongStream.of(
                times.length,
                taken / 1000,
                times[times.length / 2] / 1000,
                times[times.length * 99 / 100] / 1000,
                seen.stream().mapToLong(Seen::bytes).sum(),
                seen.stream().mapToLong(Seen::failures).sum());
        System.out.println(String.join("\t", sums.mapToObj(Long::toString).toList()));
    }
}
