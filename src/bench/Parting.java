import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One of the nodes, or sometimes all, is parted from the database: told so, or told nothing. */
final class Parting implements Fault {
    private static final int LONGEST_MILLIS = 6_000;
    private static final int PORT = 5432;
    private static final Pattern ADDRESS = Pattern.compile("jdbc:postgresql://([^:/?]+)(?::(\\d+))?(/.*)");
    private static final List<Gate.Way> WAYS = List.of(Gate.Way.CUT, Gate.Way.LATE, Gate.Way.SWALLOWED);

    private final List<Gate> gates = new ArrayList<>();
    private final Random random = new Random();

    /** @param database its address, where they would go without this */
    Parting(Nodes nodes, String database) throws IOException {
        Matcher address = ADDRESS.matcher(database);
        if (!address.matches()) {
            throw new IllegalArgumentException("This is no address of one PostgreSQL: " + database);
        }
        int port = address.group(2) == null ? PORT : Integer.parseInt(address.group(2));
        for (int i = 0; i < nodes.many(); i++) {
            Gate gate = new Gate(new InetSocketAddress(address.group(1), port));
            gates.add(gate);
            nodes.set(i, "GISA_DB_URL", "jdbc:postgresql://127.0.0.1:" + gate.port() + address.group(3));
            // What hangs is to be given up before those who write lose their patience.
            nodes.set(i, "GISA_LIMITS_QUERY", "3s");
        }
    }

    @Override
    public void strike() {
        Gate.Way way = WAYS.get(random.nextInt(WAYS.size()));
        int one = random.nextInt(gates.size());
        boolean all = random.nextInt(3) == 0;
        for (int i = 0; i < gates.size(); i++) {
            if (all || i == one) {
                gates.get(i).become(way);
            }
        }
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
