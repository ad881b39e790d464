import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** PostgreSQL itself is killed, with all of its processes, and started anew on its data. */
final class Server implements Fault {
    private static final int LONGEST_MILLIS = 1_000;
    private static final int PATIENCE_SECONDS = 30;
    private static final int PAUSE_MILLIS = 10;

    private final Path data;
    private final File log;
    private final List<String> command;

    /** @param data of a server on this machine; it is started anew, by us, who are told when it is dead */
    Server(Path data, File log) throws IOException, InterruptedException {
        this.data = data;
        this.log = log;
        ProcessHandle server = server();
        command = command(server.pid());
        server.destroy();
        await(() -> !Files.exists(file()));
        heal();
        await(this::isReady);
    }

    private Path file() {
        return data.resolve("postmaster.pid");
    }

    private boolean isReady() {
        try {
            return Files.readString(file()).strip().endsWith("ready");
        } catch (IOException e) {
            return false;
        }
    }

    private ProcessHandle server() throws IOException {
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(file()).get(0).strip()))
                .orElseThrow();
    }

    @Override
    public void strike() throws IOException, InterruptedException {
        ProcessHandle server = server();
        List<ProcessHandle> all = new ArrayList<>(List.of(server));
        server.descendants().forEach(all::add);
        all.forEach(ProcessHandle::destroyForcibly);
        await(() -> all.stream().noneMatch(Server::runs));
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("PostgreSQL does not do as it is told.");
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    /** Whether it still does something: who is dead may wait for somebody to be told so. */
    private static boolean runs(ProcessHandle process) {
        try {
            String line = Files.readString(stat(process.pid()));
            return process.isAlive() && line.charAt(line.lastIndexOf(')') + 2) != 'Z';
        } catch (IOException e) {
            return false;
        }
    }

    private static Path stat(long pid) {
        return Path.of("/proc/" + pid + "/stat");
    }

    /** It was started as somebody else where it would not have run as root. */
    private static List<String> command(long pid) throws IOException {
        List<String> words = new ArrayList<>();
        Path users = Path.of("/proc/" + pid + "/ns/user");
        if (!Files.readSymbolicLink(users).equals(Files.readSymbolicLink(Path.of("/proc/self/ns/user")))) {
            words.addAll(List.of("unshare", "-U"));
        }
        words.addAll(
                List.of(Files.readString(Path.of("/proc/" + pid + "/cmdline")).split("\0")));
        return words;
    }

    @Override
    public void heal() throws IOException {
        new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
    }

    @Override
    public int millis() {
        return LONGEST_MILLIS;
    }
}
