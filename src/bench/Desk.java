import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Reads from any of the nodes as the desk does, with a token, and as anybody does. It may be used by one thread at a time. */
final class Desk implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TRIES = 100;
    private static final int PAUSE_MILLIS = 100;
    private static final int OVERLOADED = 500;

    private final String token;
    private final List<Wire> wires = new ArrayList<>();

    Desk(List<URI> nodes, String token) throws IOException {
        this.token = token;
        for (URI node : nodes) {
            wires.add(new Wire(node));
        }
    }

    int nodes() {
        return wires.size();
    }

    /** What the desk is shown, by one node or another. */
    JsonNode read(String target) throws IOException {
        Incoming answer = ask(ThreadLocalRandom.current().nextInt(wires.size()), target, true);
        if (answer.status() != 200) {
            throw new IllegalStateException(target + " answered " + answer.status() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    Incoming anybody(String target) throws IOException {
        return ask(ThreadLocalRandom.current().nextInt(wires.size()), target, false);
    }

    /** All items of a list. */
    List<JsonNode> all(String target) throws IOException {
        List<JsonNode> items = new ArrayList<>();
        String next = target + (target.contains("?") ? "&" : "?") + "limit=100";
        while (next != null) {
            JsonNode page = read(next);
            page.path("items").forEach(items::add);
            next = page.path("next").textValue();
        }
        return items;
    }

    /** Asks until somebody is there who can answer. */
    Incoming ask(int node, String target, boolean asDesk) throws IOException {
        return insist(
                node,
                wire -> asDesk
                        ? wire.ask("GET", target, "", "Authorization", "Bearer " + token)
                        : wire.ask("GET", target, ""));
    }

    /** Repeats a write until it is answered by other than a fault of the service. */
    Incoming repeat(Deed deed) throws IOException {
        return insist(ThreadLocalRandom.current().nextInt(wires.size()), deed::again);
    }

    interface Question {
        Incoming ask(Wire wire) throws IOException;
    }

    private Incoming insist(int node, Question question) throws IOException {
        for (int tries = 1; ; tries++) {
            IOException failed = null;
            try {
                Incoming answer = question.ask(wires.get(node));
                if (answer.status() < OVERLOADED && !answer.body().contains("/problems/idempotency-running")
                        || tries == TRIES) {
                    return answer;
                }
            } catch (IOException e) {
                failed = e;
            }
            if (failed != null && tries == TRIES) {
                throw failed;
            }
            pause();
        }
    }

    static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        for (Wire wire : wires) {
            wire.close();
        }
    }
}
