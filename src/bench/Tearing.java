import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Connections of those who write are cut within their requests and answers. */
final class Tearing implements Fault {
    private static final int LONGEST_MILLIS = 2_000;

    private final List<Gate> gates = new ArrayList<>();

    Tearing(List<URI> nodes) throws IOException {
        for (URI node : nodes) {
            gates.add(new Gate(Wire.address(node)));
        }
    }

    /** Where the nodes are reached through what cuts. */
    List<URI> doors() {
        return gates.stream()
                .map(gate -> URI.create("http://127.0.0.1:" + gate.port()))
                .toList();
    }

    @Override
    public void strike() {
        gates.forEach(gate -> gate.become(Gate.Way.TORN));
    }

    @Override
    public void heal() {
        gates.forEach(gate -> gate.become(Gate.Way.OPEN));
    }

    @Override
    public int millis() {
        return LONGEST_MILLIS;
    }

    @Override
    public void close() throws IOException {
        for (Gate gate : gates) {
            gate.close();
        }
    }
}
