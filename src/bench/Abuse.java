import java.net.URI;
import java.util.Collections;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * Lets each kind of abuse run beside ordinary readers and an editor, and prints a row of a table for each: what it held, what it
 * was told, and what the ordinary lost. Ends with 1 if they lost what they must not lose, and says what on its error output; then
 * too when the service is gone, after the row of the kind that did it, without those that follow.
 *
 * <pre>java -cp … Abuse BASE TOKEN PID SECONDS SECONDS_ALONE WARM ARTICLES CONNECTIONS SLACK_IN_MB LINES KIND…</pre>
 */
final class Abuse {
    /** In less time nothing can be said about rates. */
    private static final double SECONDS_FOR_RATES = 10;

    private static final double LEAST_RATIO = 0.8;
    private static final double MILLION = 1e6;
    private static final String NOTHING = "–";
    private static final int FIGURES = 9;

    /** Rates are those beside an abuse that is in place; it has so many times as long to come. */
    private static final double MOST_TO_SETTLE = 3;

    private final Ordinary ordinary;
    private final Gauges gauges;
    private final double seconds;
    private final double secondsAlone;
    private final long slack;
    private final long lines;
    private boolean failed;

    private Abuse(Ordinary ordinary, Gauges gauges, double seconds, double secondsAlone, long slack, long lines) {
        this.ordinary = ordinary;
        this.gauges = gauges;
        this.seconds = seconds;
        this.secondsAlone = secondsAlone;
        this.slack = slack;
        this.lines = lines;
    }

    public static void main(String[] args) throws Exception {
        URI base = URI.create(args[0]);
        try (Ordinary ordinary = new Ordinary(base, args[1]);
                Gauges gauges = new Gauges(base, args[2])) {
            ordinary.begin(Integer.parseInt(args[6]));
            Ordinary.Seen warm = ordinary.watch(Double.parseDouble(args[5]));
            if (!warm.failures().isEmpty()) {
                throw new IllegalStateException("Without any abuse there were failures: " + warm.failures());
            }
            Abuse abuse = new Abuse(
                    ordinary,
                    gauges,
                    Double.parseDouble(args[3]),
                    Double.parseDouble(args[4]),
                    Long.parseLong(args[8]) * (long) MILLION,
                    Long.parseLong(args[9]));
            Kinds kinds = new Kinds(base, args[1], ordinary.slugs(), Integer.parseInt(args[7]));
            boolean lives = true;
            for (int i = 10; i < args.length && lives; i++) {
                lives = abuse.measure(args[i], kinds.of(args[i]));
            }
            if (abuse.failed) {
                System.exit(1);
            }
        }
    }

    /** @return whether the service goes on */
    private boolean measure(String name, Kind kind) throws Exception {
        System.err.println(name);
        Map<String, Integer> told = new TreeMap<>();
        long heapBefore = gauges.held();
        kind.prepare(told);
        if (!gauges.becomesReady()) {
            print(name, NOTHING, list(told), String.join(" | ", Collections.nCopies(FIGURES, NOTHING)));
            require(false, name, "the service died of what was to be there before");
            return false;
        }
        int prepared = count(told);
        long linesBefore = gauges.lines();
        Ordinary.Seen alone = ordinary.watch(secondsAlone);
        Crowd crowd = new Crowd(kind.guests(told), kind.tickMillis());
        Gauges.Watch resident = gauges.watchResident();
        long start = System.nanoTime();
        crowd.start();
        Map<String, Integer> failures = new TreeMap<>(alone.failures());
        while (!crowd.hasSettled() && secondsSince(start) < MOST_TO_SETTLE * seconds) {
            add(failures, ordinary.watch(seconds / 10));
        }
        Ordinary.Seen beside = ordinary.watch(seconds);
        add(failures, beside);
        double took = secondsSince(start);
        int open = crowd.stop();
        long mostResident = resident.most();
        boolean ready = gauges.becomesReady();
        if (ready) {
            kind.clear();
        }
        long heapAfter =
                ready ? gauges.held(seconds < SECONDS_FOR_RATES ? Long.MAX_VALUE : heapBefore + slack) : Gauges.UNKNOWN;
        long linesAfter = ready ? gauges.lines() : Gauges.UNKNOWN;
        print(
                name,
                kind.held(open, (count(told) - prepared) / took),
                list(told),
                String.format("%,.0f, %,.0f", alone.readsPerSecond(), beside.readsPerSecond()),
                ratio(alone.readsPerSecond(), beside.readsPerSecond()),
                String.format("%.0f, %.0f", alone.slowest() / MILLION, beside.slowest() / MILLION),
                String.format("%.1f, %.1f", alone.writesPerSecond(), beside.writesPerSecond()),
                ratio(alone.writesPerSecond(), beside.writesPerSecond()),
                String.valueOf(count(failures)),
                megabytes(heapBefore) + ", " + megabytes(heapAfter),
                megabytes(mostResident),
                ready ? String.format("%+d", linesAfter - linesBefore) : NOTHING);
        require(failures.isEmpty(), name, "ordinary requests failed: " + list(failures));
        require(gauges.resident() > 0, name, "the service died");
        require(ready, name, "the service was not ready afterwards");
        if (ready && seconds >= SECONDS_FOR_RATES) {
            require(
                    beside.readsPerSecond() >= LEAST_RATIO * alone.readsPerSecond(),
                    name,
                    "readers got less than " + LEAST_RATIO + " of what they get alone");
            require(heapAfter <= heapBefore + slack, name, "the heap holds more than before");
            require(linesAfter <= linesBefore + lines, name, "the metrics grew");
        }
        return ready;
    }

    private static void print(String... cells) {
        System.out.println("| " + String.join(" | ", cells) + " |");
    }

    private void require(boolean holds, String kind, String otherwise) {
        if (!holds) {
            failed = true;
            System.err.println("  " + kind + ": " + otherwise);
        }
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void add(Map<String, Integer> failures, Ordinary.Seen seen) {
        seen.failures().forEach((what, count) -> failures.merge(what, count, Integer::sum));
    }

    private static int count(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static String list(Map<String, Integer> counts) {
        StringJoiner list = new StringJoiner(", ");
        counts.forEach((what, count) -> list.add(String.format("%s×%,d", what, count)));
        return list.toString();
    }

    private static String ratio(double alone, double beside) {
        return alone == 0 ? NOTHING : String.format("%.2f", beside / alone);
    }

    private static String megabytes(long bytes) {
        return bytes == Gauges.UNKNOWN ? NOTHING : String.format("%.0f", bytes / MILLION);
    }
}
