import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Listens to the headlines as a browser does: whenever it is cut off it comes back, to the next node, with the last id it has. */
final class Listening implements Runnable, AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PAUSE_MILLIS = 100;

    /** Longer than between two signs of life. */
    private static final int PATIENCE_MILLIS = 3_000;

    private final List<URI> nodes;
    private final Findings findings;
    private final Thread thread = new Thread(this, "listening");
    private final List<Long> heard = new ArrayList<>();
    private String lastId = "";
    private long from = -1;
    private int visits;
    private volatile boolean over;
    private volatile HttpURLConnection connection;

    Listening(List<URI> nodes, Findings findings) {
        this.nodes = nodes;
        this.findings = findings;
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void run() {
        try {
            while (!over) {
                try {
                    listen(nodes.get(visits++ % nodes.size()));
                } catch (IOException e) {
                    // It was cut off, as intended.
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            // It is over.
        }
    }

    private void listen(URI node) throws IOException {
        connection = (HttpURLConnection)
                node.resolve("/api/v1/stream?topics=headlines").toURL().openConnection();
        connection.setConnectTimeout(PATIENCE_MILLIS);
        connection.setReadTimeout(PATIENCE_MILLIS);
        if (!lastId.isEmpty()) {
            connection.setRequestProperty("Last-Event-ID", lastId);
        }
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
            String event = "";
            String data = "";
            String id = lastId;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty()) {
                    lastId = id;
                    understand(event, data);
                    event = "";
                    data = "";
                } else if (line.startsWith("event:")) {
                    event = line.substring("event:".length()).trim();
                } else if (line.startsWith("data:")) {
                    data = line.substring("data:".length());
                } else if (line.startsWith("id:")) {
                    id = line.substring("id:".length()).trim();
                }
            }
        }
    }

    private synchronized void understand(String event, String data) throws IOException {
        switch (event) {
            case "open" -> from = from < 0 ? JSON.readTree(data).path("seq").asLong() : from;
            case "reset" ->
                findings.add(Findings.Wrong.GAPS, "the stream was reset behind " + heard.size() + " messages: " + data);
            case "headlines" -> heard.add(JSON.readTree(data).path("seq").asLong());
            default -> {
                // A sign of life.
            }
        }
        notifyAll();
    }

    /** Waits until there is somebody who listens. */
    synchronized void await() throws InterruptedException {
        while (from < 0) {
            wait();
        }
    }

    /** All of these must have been heard, or be heard within a time, each once and in order. */
    synchronized void compare(SortedSet<Long> told, long millis, Findings found) throws InterruptedException {
        SortedSet<Long> due = told.tailSet(from + 1);
        long end = System.nanoTime() + millis * 1_000_000;
        while (heard.size() < due.size() && System.nanoTime() < end) {
            wait(PAUSE_MILLIS);
        }
        TreeSet<Long> missed = new TreeSet<>(due);
        heard.forEach(missed::remove);
        found.require(missed.isEmpty(), Findings.Wrong.GAPS, "the stream did not tell " + missed);
        for (int i = 1; i < heard.size(); i++) {
            found.require(
                    heard.get(i - 1) < heard.get(i),
                    Findings.Wrong.DOUBLED,
                    "the stream told " + heard.get(i) + " after " + heard.get(i - 1));
        }
        if (!heard.isEmpty()) {
            // What was found is not to be found again.
            from = Math.max(heard.get(heard.size() - 1), due.isEmpty() ? 0 : due.last());
            heard.clear();
        }
    }

    @Override
    public void close() {
        over = true;
        thread.interrupt();
        if (connection != null) {
            connection.disconnect();
        }
    }
}
