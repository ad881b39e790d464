import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Turns what was measured into tables in Markdown: medians over the rounds, and ratios of neighbours in time.
 *
 * <pre>java -cp … Report RESULTS DATABASE TICKS_PER_SECOND DEEP_PAGE</pre>
 */
final class Report {
    private static final Map<String, String> NAMES = Map.of(
            "headlines", "headlines, 20",
            "article", "article by slug",
            "page", "article with weather and comments",
            "section", "headlines of a section, 20",
            "deep", "headlines, page ",
            "unchanged", "304",
            "gzip", "headlines, 20, gzip",
            "list", "the bytes of a list");
    private static final List<String> CASES =
            List.of("headlines", "gzip", "section", "deep", "article", "page", "unchanged");
    private static final Map<String, String> BODIES = Map.of(
            "headlines",
            "list",
            "section",
            "list",
            "deep",
            "list",
            "article",
            "article",
            "page",
            "page",
            "unchanged",
            "unchanged");

    private final List<Row> rows;
    private final String database;
    private final String deepPage;

    private Report(List<Row> rows, String database, String deepPage) {
        this.rows = rows;
        this.database = database;
        this.deepPage = deepPage;
    }

    /** One measurement; times in microseconds. */
    private record Row(
            int round,
            String phase,
            String server,
            String name,
            double perSecond,
            double p50,
            double p99,
            double bytes,
            double cpu,
            long failures) {

        static Row of(String line, int ticksPerSecond) {
            String[] field = line.split("\t");
            double requests = Math.max(1, Double.parseDouble(field[4]));
            return new Row(
                    Integer.parseInt(field[0]),
                    field[1],
                    field[2],
                    field[3],
                    requests * 1e6 / Double.parseDouble(field[5]),
                    Double.parseDouble(field[6]),
                    Double.parseDouble(field[7]),
                    Double.parseDouble(field[8]) / requests,
                    Double.parseDouble(field[10]) * 1e6 / ticksPerSecond / requests,
                    Long.parseLong(field[9]));
        }
    }

    public static void main(String[] args) throws IOException {
        int ticksPerSecond = Integer.parseInt(args[2]);
        List<Row> rows = Files.readAllLines(Path.of(args[0])).stream()
                .map(line -> Row.of(line, ticksPerSecond))
                .toList();
        new Report(rows, args[1], args[3]).print();
    }

    private void print() {
        System.out.println("| | | requests/s | p50 ms | p99 ms | bytes | CPU µs | of bare Quarkus | of nginx |");
        System.out.println("|---|---|--:|--:|--:|--:|--:|--:|--:|");
        for (String server : List.of("bare", "nginx")) {
            List.of("list", "article", "page", "unchanged").forEach(name -> line(server, name, in(null, server, name)));
        }
        for (String phase : List.of("cold", "hot")) {
            CASES.forEach(name -> line(phase, name, in(phase, phase, name)));
        }
        CASES.forEach(name -> line("cold, 5,000 articles", name, in("cold", "small", name)));
        System.out.println();
        aims();
        long failures = rows.stream().mapToLong(Row::failures).sum();
        if (failures > 0) {
            System.out.println("\n" + failures + " requests failed: these figures are not to be used.");
            System.exit(1);
        }
    }

    private String name(String name) {
        return NAMES.get(name) + (name.equals("deep") ? deepPage : "");
    }

    private void line(String who, String name, List<Row> of) {
        if (of.isEmpty()) {
            return;
        }
        boolean yardstick = who.equals("bare") || who.equals("nginx");
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %,.0f | %.2f | %.2f | %,.0f | %.0f | %s | %s |%n",
                who,
                name(name),
                median(of, Row::perSecond),
                median(of, Row::p50) / 1000,
                median(of, Row::p99) / 1000,
                median(of, Row::bytes),
                median(of, Row::cpu),
                yardstick ? "" : text(ratios(of, "bare", Row::perSecond)),
                yardstick ? "" : text(ratios(of, "nginx", Row::perSecond)));
    }

    private void aims() {
        for (String name : List.of("headlines", "article")) {
            List<Row> hot = in("hot", "hot", name);
            aim("hot " + name(name) + ", of bare Quarkus", true, 0.9, ratios(hot, "bare", Row::perSecond));
            aim("hot " + name(name) + ", of nginx", true, 0.7, ratios(hot, "nginx", Row::perSecond));
        }
        double cold = database.equals("h2") ? 0.25 : 0.12;
        List<Row> headlines = in("cold", "cold", "headlines");
        aim("cold headlines, of bare Quarkus", true, cold, ratios(headlines, "bare", Row::perSecond));
        aim(
                "CPU of page " + deepPage + " to that of the first pages",
                false,
                1.1,
                ratios("deep", "cold", "headlines", "cold"));
        for (String name : CASES) {
            aim(
                    "CPU of " + name(name) + " to that with 5,000 articles",
                    false,
                    1.3,
                    ratios(name, "cold", name, "small"));
        }
    }

    private static void aim(String what, boolean least, double bound, List<Double> ratios) {
        if (ratios.isEmpty()) {
            return;
        }
        double got = middle(ratios);
        String verdict = (least ? got >= bound : got <= bound)
                ? "reached"
                : String.format(Locale.ROOT, "missed by %.0f %%", 100 * Math.abs(got / bound - 1));
        System.out.printf(
                Locale.ROOT, "- %s: %s; aim %s %.2f, %s%n", what, text(ratios), least ? "≥" : "≤", bound, verdict);
    }

    private List<Row> in(String phase, String server, String name) {
        return rows.stream()
                .filter(row -> (phase == null || row.phase.equals(phase))
                        && row.server.equals(server)
                        && row.name.equals(name))
                .toList();
    }

    /** To the yardstick with the same bytes, of the same round. */
    private List<Double> ratios(List<Row> of, String yardstick, ToDoubleFunction<Row> value) {
        List<Double> ratios = new ArrayList<>();
        for (Row row : of) {
            in(row.phase, yardstick, BODIES.getOrDefault(row.name, "none")).stream()
                    .filter(other -> other.round == row.round)
                    .forEach(other -> ratios.add(value.applyAsDouble(row) / value.applyAsDouble(other)));
        }
        return ratios;
    }

    /** Of CPU per request, of two cold cases of the same round. */
    private List<Double> ratios(String name, String server, String toName, String toServer) {
        List<Double> ratios = new ArrayList<>();
        for (Row row : in("cold", server, name)) {
            in("cold", toServer, toName).stream()
                    .filter(other -> other.round == row.round)
                    .forEach(other -> ratios.add(row.cpu / other.cpu));
        }
        return ratios;
    }

    private static double median(List<Row> of, ToDoubleFunction<Row> value) {
        return middle(of.stream().map(value::applyAsDouble).toList());
    }

    private static double middle(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    private static String text(List<Double> ratios) {
        if (ratios.isEmpty()) {
            return "–";
        }
        return String.format(
                Locale.ROOT,
                "%.2f (%.2f–%.2f)",
                middle(ratios),
                ratios.stream().mapToDouble(it -> it).min().orElseThrow(),
                ratios.stream().mapToDouble(it -> it).max().orElseThrow());
    }
}
