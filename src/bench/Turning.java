import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** The clock of one of the nodes, or sometimes of all, jumps forward or back, and returns. */
final class Turning implements Fault {
    private static final String LIBRARY = "faketime/libfaketimeMT.so.1";
    private static final int LONGEST_MILLIS = 3_000;

    /** So much later at most, a process looks at its clock anew. */
    private static final int SEEN_MILLIS = 1_000;

    /** Seconds are a power of two. */
    private static final int LARGEST = 12;

    private final Path work;
    private final int many;
    private final Random random = new Random();

    Turning(Nodes nodes, Path work) throws IOException {
        this.work = work;
        many = nodes.many();
        Path library = library();
        for (int i = 0; i < many; i++) {
            turn(i, 0);
            nodes.set(i, "LD_PRELOAD", library.toString());
            nodes.set(i, "FAKETIME_TIMESTAMP_FILE", file(i).toString());
            // It could be read anew each time; but a process asks for the time so often that it would do little else.
            nodes.set(i, "FAKETIME_CACHE_DURATION", String.valueOf(SEEN_MILLIS / 1_000));
            nodes.set(i, "FAKETIME_DONT_FAKE_MONOTONIC", "1");
            // Without it every wait of Java ends at once, and its threads turn round and round.
            nodes.set(i, "FAKETIME_FORCE_MONOTONIC_FIX", "0");
        }
    }

    private static Path library() throws IOException {
        for (Path folder : List.of(Path.of("/usr/lib"), Path.of("/usr/lib64"), Path.of("/usr/local/lib"))) {
            try (Stream<Path> places = Files.exists(folder) ? Files.list(folder) : Stream.empty()) {
                for (Path place : Stream.concat(Stream.of(folder), places).toList()) {
                    if (Files.exists(place.resolve(LIBRARY))) {
                        return place.resolve(LIBRARY);
                    }
                }
            }
        }
        throw new IllegalStateException("faketime is not installed: nothing here turns a clock.");
    }

    private Path file(int node) {
        return work.resolve("clock-" + node);
    }

    private void turn(int node, long seconds) throws IOException {
        Path next = work.resolve("clock-next");
        Files.writeString(next, (seconds < 0 ? "" : "+") + seconds + "\n");
        Files.move(next, file(node), StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void strike() throws IOException {
        long seconds = Math.round(Math.pow(2, LARGEST * random.nextDouble()));
        long ahead = random.nextBoolean() ? seconds : -seconds;
        int one = random.nextInt(many);
        boolean all = random.nextInt(3) == 0;
        for (int i = 0; i < many; i++) {
            if (all || i == one) {
                turn(i, ahead);
            }
        }
    }

    @Override
    public void heal() throws IOException, InterruptedException {
        for (int i = 0; i < many; i++) {
            turn(i, 0);
        }
        Thread.sleep(2 * SEEN_MILLIS);
    }

    @Override
    public int millis() {
        return LONGEST_MILLIS;
    }
}
