import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Writes articles and comments over HTTP, with more and more clients at once, beside bare commits on the same kind of database with
 * the same settings, in the same round, and prints a table in Markdown: medians over the rounds, and ratios within each.
 *
 * <pre>java -cp … Writes BASE TOKEN PID URL USER PASSWORD CLIENTS SECONDS ROUNDS WARM FILE_OF_STATEMENTS</pre>
 */
final class Writes {
    private static final int SMALL_CROWD = 8;
    private static final double AIM = 0.35;

    /** What is measured, in this order: what is made by one is used by the next. */
    enum Kind {
        ROW("a bare row", null),
        LOGGED("a bare row, the log's lock and entry", null),
        CREATE("create", "create"),
        SAVE("save", "save"),
        PUBLISH("publish", "publish"),
        CREATE_AND_PUBLISH("create and publish", "create-and-publish"),
        COMMENT("comment", "comment");

        private final String words;
        private final String statements;

        Kind(String words, String statements) {
            this.words = words;
            this.statements = statements;
        }

        boolean isBare() {
            return this == ROW || this == LOGGED;
        }
    }

    private record Row(int round, int clients, Kind kind, Crew.Done done, double cpu) {}

    private final Newsroom newsroom;
    private final Bare bare;
    private final ProcessHandle service;
    private final Map<String, String> statements;
    private final List<Row> rows = new ArrayList<>();

    private Writes(Newsroom newsroom, Bare bare, ProcessHandle service, Map<String, String> statements) {
        this.newsroom = newsroom;
        this.bare = bare;
        this.service = service;
        this.statements = statements;
    }

    public static void main(String[] args) throws Exception {
        Bare bare = new Bare(args[3], args[4], args[5]);
        try (bare) {
            Writes writes = new Writes(
                    new Newsroom(URI.create(args[0]), args[1]),
                    bare,
                    ProcessHandle.of(Long.parseLong(args[2])).orElseThrow(),
                    statements(Path.of(args[10])));
            List<Integer> clients =
                    List.of(args[6].split(" ")).stream().map(Integer::valueOf).toList();
            writes.measure(clients, seconds(args[7]), Integer.parseInt(args[8]), seconds(args[9]));
            writes.print();
        }
    }

    private static Duration seconds(String text) {
        return Duration.ofMillis((long) (1000 * Double.parseDouble(text)));
    }

    /** Lines of a kind of write and how many statements it asks, in whatever else they hold. */
    private static Map<String, String> statements(Path file) throws IOException {
        Map<String, String> statements = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] field = line.split("\t");
            statements.put(field[0], field[1]);
        }
        return statements;
    }

    private void measure(List<Integer> clients, Duration each, int rounds, Duration warm) throws Exception {
        newsroom.furnish();
        if (!warm.isZero()) {
            System.err.println("Warming");
            for (Kind kind : Kind.values()) {
                run(kind, SMALL_CROWD, warm.dividedBy(Kind.values().length));
            }
        }
        for (int round = 1; round <= rounds; round++) {
            for (int crowd : clients) {
                for (Kind kind : Kind.values()) {
                    Duration before = service.info().totalCpuDuration().orElse(Duration.ZERO);
                    Crew.Done done = run(kind, crowd, each);
                    Duration after = service.info().totalCpuDuration().orElse(Duration.ZERO);
                    double cpu = after.minus(before).toNanos() / 1e3 / Math.max(1, done.count());
                    rows.add(new Row(round, crowd, kind, done, cpu));
                    System.err.printf(
                            Locale.ROOT,
                            "  round %d, %d clients, %s: %.0f/s%n",
                            round,
                            crowd,
                            kind.words,
                            done.perSecond());
                }
            }
        }
    }

    private Crew.Done run(Kind kind, int clients, Duration time) throws Exception {
        Crew.Work work = switch (kind) {
            case ROW -> bare.rows();
            case LOGGED -> bare.logged();
            case CREATE -> newsroom.creating(false);
            case SAVE -> newsroom.saving();
            case PUBLISH -> newsroom.publishing();
            case CREATE_AND_PUBLISH -> newsroom.creating(true);
            case COMMENT -> newsroom.commenting();
        };
        return Crew.work(work, clients, time);
    }

    private void print() throws SQLException {
        System.out.println(
                "| clients | write | statements | writes/s | p50 ms | p99 ms | CPU µs | of a bare row | of one with the log |");
        System.out.println("|--:|---|--:|--:|--:|--:|--:|--:|--:|");
        rows.stream().map(Row::clients).distinct().forEach(clients -> {
            for (Kind kind : Kind.values()) {
                print(clients, kind);
            }
        });
        System.out.println();
        for (Kind kind : List.of(Kind.CREATE, Kind.PUBLISH, Kind.CREATE_AND_PUBLISH)) {
            aim(kind);
        }
    }

    private void print(int clients, Kind kind) {
        System.out.printf(
                Locale.ROOT,
                "| %d | %s | %s | %,.0f | %.2f | %.2f | %s | %s | %s |%n",
                clients,
                kind.words,
                kind.isBare() ? "" : statements.getOrDefault(kind.statements, "?"),
                median(clients, kind, row -> row.done.perSecond()),
                median(clients, kind, row -> row.done.millis(0.5)),
                median(clients, kind, row -> row.done.millis(0.99)),
                kind.isBare() ? "" : String.format(Locale.ROOT, "%.0f", median(clients, kind, Row::cpu)),
                kind.isBare() ? "" : text(ratios(clients, kind, Kind.ROW)),
                kind.isBare() ? "" : text(ratios(clients, kind, Kind.LOGGED)));
    }

    private void aim(Kind kind) {
        List<Double> ratios = ratios(SMALL_CROWD, kind, Kind.LOGGED);
        if (ratios.isEmpty()) {
            return;
        }
        double got = middle(ratios);
        System.out.printf(
                Locale.ROOT,
                "- %s, %d clients, of a bare row with the log: %s; aim ≥ %.2f, %s%n",
                kind.words,
                SMALL_CROWD,
                text(ratios),
                AIM,
                got >= AIM ? "reached" : String.format(Locale.ROOT, "missed by %.0f %%", 100 * (1 - got / AIM)));
    }

    private List<Row> of(int clients, Kind kind) {
        return rows.stream()
                .filter(row -> row.clients == clients && row.kind == kind)
                .toList();
    }

    private List<Double> ratios(int clients, Kind kind, Kind yardstick) {
        List<Double> ratios = new ArrayList<>();
        for (Row row : of(clients, kind)) {
            of(clients, yardstick).stream()
                    .filter(other -> other.round == row.round)
                    .forEach(other -> ratios.add(row.done.perSecond() / other.done.perSecond()));
        }
        return ratios;
    }

    private double median(int clients, Kind kind, ToDoubleFunction<Row> value) {
        return middle(of(clients, kind).stream().map(value::applyAsDouble).toList());
    }

    private static double middle(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    private static String text(List<Double> ratios) {
        return String.format(Locale.ROOT, "%.2f", middle(ratios));
    }
}
