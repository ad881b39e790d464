import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Somebody who reads from one node all the time, so that the node keeps answers while their subjects change. */
final class Glances implements Runnable, AutoCloseable {
    static final List<String> LISTS = List.of(
            "/api/v1/headlines",
            "/api/v1/headlines?limit=100",
            "/api/v1/articles?limit=10",
            "/api/v1/headlines?fields=id,commentCount");

    private static final int MOST = 8;
    private static final int PAUSE_MILLIS = 5;

    private final URI node;
    private final Session session;
    private final Thread thread = new Thread(this, "glances");
    private volatile boolean over;

    Glances(URI node, Session session) {
        this.node = node;
        this.session = session;
        thread.setDaemon(true);
        thread.start();
    }

    static List<String> addresses(Session session) {
        List<String> addresses = new ArrayList<>(LISTS);
        for (String id : session.news(MOST)) {
            addresses.add(Tale.ARTICLES + "/" + id);
            addresses.add(Tale.ARTICLES + "/" + id + "/comments");
        }
        return addresses;
    }

    @Override
    public void run() {
        try (Wire wire = new Wire(node)) {
            while (!over) {
                for (String address : addresses(session)) {
                    try {
                        wire.ask("GET", address, "");
                    } catch (IOException e) {
                        // It is dead, or cut off, as intended.
                    }
                    Thread.sleep(PAUSE_MILLIS);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            // It is over.
        }
    }

    /**
     * Holds what anybody is told by each node against what the database says, which is what somebody with a token is told; they
     * must agree within a time.
     */
    static void compare(Desk desk, Session session, long millis, Findings findings) throws IOException {
        for (int node = 0; node < desk.nodes(); node++) {
            for (String address : addresses(session)) {
                long end = System.nanoTime() + millis * 1_000_000;
                String kept = told(desk.ask(node, address, false));
                String fresh = told(desk.ask(node, address, true));
                while (!kept.equals(fresh) && System.nanoTime() < end) {
                    Desk.pause();
                    kept = told(desk.ask(node, address, false));
                    fresh = told(desk.ask(node, address, true));
                }
                findings.require(
                        kept.equals(fresh),
                        Findings.Wrong.STALE,
                        "node " + node + " keeps for " + address + ": " + kept + " instead of " + fresh);
            }
        }
    }

    private static String told(Incoming answer) {
        return answer.status() + " " + answer.header("ETag") + " " + answer.body();
    }

    @Override
    public void close() {
        over = true;
        thread.interrupt();
    }
}
