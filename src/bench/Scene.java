import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The service with what is around it, for one kind of fault. */
final class Scene implements AutoCloseable {
    private final Nodes nodes;
    private final List<URI> doors;
    private final Fault fault;
    private final Random random = new Random();

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
        doors = new ArrayList<>(nodes.addresses());
        fault = switch (kind) {
            case "kill" -> killing();
            default -> throw new IllegalArgumentException("There is no kind " + kind + " for " + database + ".");
        };
        nodes.start();
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

    /** One of the nodes, and sometimes all. */
    private Fault killing() {
        return new Fault() {
            @Override
            public void strike() throws InterruptedException {
                int one = random.nextInt(nodes.many());
                boolean all = random.nextInt(3) == 0;
                for (int i = 0; i < nodes.many(); i++) {
                    if (all || i == one) {
                        nodes.kill(i);
                    }
                }
            }

            @Override
            public void heal() throws IOException, InterruptedException {
                nodes.start();
            }
        };
    }

    @Override
    public void close() {
        nodes.close();
    }
}
