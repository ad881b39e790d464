import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The service with what is around it, for one kind of fault. */
final class Scene implements AutoCloseable {
    private final Nodes nodes;
    private final List<URI> doors;
    private final Fault fault;

    Scene(
            String kind,
            String database,
            List<String> program,
            Map<String, String> settings,
            Path work,
            int port,
            int many)
            throws IOException, InterruptedException {
        nodes = new Nodes(program, settings, work, port, many);
        boolean isPostgres = database.equals("postgresql");
        // Where it was started for this; elsewhere it is not ours to kill.
        Path server = work.resolve("postgres/data");
        fault = switch (kind) {
            case "kill" -> new Killing(nodes);
            case "server" -> {
                require(isPostgres && Files.exists(server), "needs a PostgreSQL that is started here");
                File log = work.resolve("postgres.log").toFile();
                yield new Server(server, log);
            }
            case "cut" -> new Tearing(nodes.addresses());
            case "partition" -> {
                require(isPostgres, "needs DATABASE=postgresql");
                yield new Parting(nodes, settings.get("GISA_DB_URL"));
            }
            case "disk" -> {
                require(!isPostgres, "needs DATABASE=h2: nothing of what is stored lies on the disk of another node");
                yield new Filling(nodes);
            }
            case "clock" -> new Turning(nodes, work);
            default -> throw new IllegalArgumentException("There is no kind " + kind + ".");
        };
        doors = fault instanceof Tearing tearing ? tearing.doors() : nodes.addresses();
        try {
            nodes.start();
        } catch (IOException | InterruptedException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("This kind " + otherwise + ".");
        }
    }

    Nodes nodes() {
        return nodes;
    }

    /** Where others come in. */
    List<URI> doors() {
        return doors;
    }

    Fault fault() {
        return fault;
    }

    @Override
    public void close() throws IOException {
        nodes.close();
        fault.close();
    }
}
