import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** The disk of a node, a small one of its own which the rest of the machine does not see, is filled to the last byte, and emptied. */
final class Filling implements Fault {
    private static final int MEGABYTES = 128;
    private static final int LONGEST_MILLIS = 2_000;
    private static final int BLOCK = 1024 * 1024;
    private static final String MOUNT =
            "mount -t tmpfs -o size=" + MEGABYTES + "m tmpfs \"$0\" && echo mounted && exec cat";

    /** Of all that would be left free at most. */
    private static final String RESERVE = "1M";

    private final Process holder;
    private final Path disk;
    private final Random random = new Random();

    Filling(Nodes nodes) throws IOException {
        Path data = nodes.data(0).toAbsolutePath();
        Files.createDirectories(data);
        // It ends with us.
        holder = new ProcessBuilder("unshare", "-rm", "sh", "-c", MOUNT, data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (holder.getInputStream().read() < 0) {
            throw new IllegalStateException("Nobody may mount anything here: there is no disk to be filled.");
        }
        disk = Path.of("/proc/" + holder.pid() + "/root" + data);
        nodes.set(0, "GISA_DISK_RESERVE", RESERVE);
        String pid = String.valueOf(holder.pid());
        String here = "--wd=" + Path.of("").toAbsolutePath();
        nodes.startBy(List.of("nsenter", "-t", pid, "-U", "-m", "--preserve-credentials", here));
    }

    private Path filler() {
        return disk.resolve("filler");
    }

    @Override
    public void strike() throws IOException {
        byte[] bytes = new byte[BLOCK];
        random.nextBytes(bytes);
        try (OutputStream out = Files.newOutputStream(filler())) {
            for (int size = BLOCK; size > 0; size /= 2) {
                fill(out, bytes, size);
            }
        }
    }

    private static void fill(OutputStream out, byte[] bytes, int size) {
        try {
            while (true) {
                out.write(bytes, 0, size);
            }
        } catch (IOException e) {
            // There is no room for more of this size.
        }
    }

    @Override
    public void heal() throws IOException {
        Files.delete(filler());
    }

    @Override
    public int millis() {
        return LONGEST_MILLIS;
    }

    @Override
    public void close() {
        holder.destroyForcibly().onExit().join();
    }
}
