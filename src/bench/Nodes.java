import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The processes of the service: each with a data folder and a log of its own. */
final class Nodes implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 300;
    private static final int PAUSE_MILLIS = 30;
    private static final int LAST_LINES = 20;

    private final List<String> program;
    private final Map<String, String> settings;
    private final Path work;
    private final int port;
    private final Process[] processes;
    private final List<Map<String, String>> own = new ArrayList<>();
    private List<String> wrapper = List.of();

    Nodes(List<String> program, Map<String, String> settings, Path work, int port, int many) {
        this.program = program;
        this.settings = settings;
        this.work = work;
        this.port = port;
        this.processes = new Process[many];
        for (int i = 0; i < many; i++) {
            own.add(new HashMap<>());
        }
        // Also where we are told to stop.
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** A setting of one of them. */
    void set(int node, String name, String value) {
        own.get(node).put(name, value);
    }

    /** What starts the program of each of them. */
    void startBy(List<String> words) {
        wrapper = words;
    }

    int many() {
        return processes.length;
    }

    List<URI> addresses() {
        List<URI> addresses = new ArrayList<>();
        for (int i = 0; i < processes.length; i++) {
            addresses.add(URI.create("http://127.0.0.1:" + (port + i)));
        }
        return addresses;
    }

    Path data(int node) {
        return work.resolve("data-" + node);
    }

    boolean runs(int node) {
        return processes[node] != null && processes[node].isAlive();
    }

    /** Starts those that do not run, and waits until all are ready. */
    void start() throws IOException, InterruptedException {
        for (int i = 0; i < processes.length; i++) {
            if (!runs(i)) {
                launch(i);
            }
        }
        awaitReady();
    }

    void launch(int node) throws IOException {
        Files.createDirectories(data(node));
        List<String> command = new ArrayList<>(wrapper);
        command.addAll(program);
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("GISA_") || name.startsWith("QUARKUS_"));
        environment.putAll(settings);
        environment.putAll(own.get(node));
        environment.put("GISA_DATA", data(node).toString());
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(port + node));
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        processes[node] = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log(node)))
                .start();
    }

    private File log(int node) {
        return work.resolve("node-" + node + ".log").toFile();
    }

    void awaitReady() throws IOException, InterruptedException {
        for (int i = 0; i < processes.length; i++) {
            awaitReady(i);
        }
    }

    private void awaitReady(int node) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        try (Wire wire = new Wire(addresses().get(node))) {
            while (System.nanoTime() < end && runs(node)) {
                try {
                    if (wire.ask("GET", "/q/health/ready", "").status() == 200) {
                        return;
                    }
                } catch (IOException e) {
                    // It does not listen yet.
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        }
        String became = runs(node) ? "still runs" : "ended with " + processes[node].exitValue();
        List<String> told = Files.readAllLines(log(node).toPath());
        throw new IllegalStateException("Node " + node + " did not get ready, and " + became + "; its log, " + log(node)
                + ", ends with:\n"
                + String.join("\n", told.subList(Math.max(0, told.size() - LAST_LINES), told.size())));
    }

    /** As kill -9 does. */
    void kill(int node) throws InterruptedException {
        processes[node].destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        for (Process process : processes) {
            if (process != null) {
                process.destroyForcibly().onExit().join();
            }
        }
    }
}
