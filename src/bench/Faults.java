import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Lets some write over HTTP while one thing or another happens to the service, again and again, and prints a row of a table for each
 * kind: what was acknowledged, of what nobody knew what became, and what was wrong afterwards. Ends with 1 if anything was, and says
 * what on its error output.
 *
 * <pre>java -cp … Faults WORK TOKEN PORT NODES ROUNDS SECONDS WRITERS DATABASE PROGRAM… -- KIND…</pre>
 */
final class Faults {
    /** Within this time all nodes show what was written to one. */
    private static final long AGREE_MILLIS = 1_500;

    private static final long LISTENER_MILLIS = 15_000;
    private static final long AFTERWARDS_MILLIS = 3_000;

    /** A service that was just started, on a machine that has other things to do, needs a while for its first write. */
    private static final long FIRST_MILLIS = 60_000;

    /** It happens after so many acknowledged writes of a round, at most, and that some milliseconds later. */
    private static final int MOST_BEFORE = 80;

    private static final int MOST_MILLIS_LATER = 15;

    /** So many of each writer follow. */
    private static final int LEAST_AFTER = 2;

    private static final String MANY = "1000000";

    private final Path work;
    private final String token;
    private final int port;
    private final int rounds;
    private final int millis;
    private final int writers;
    private final Random random = new Random();
    private final List<String> program;
    private final int many;
    private boolean failed;

    private Faults(List<String> args, List<String> program) {
        work = Path.of(args.get(0));
        token = args.get(1);
        port = Integer.parseInt(args.get(2));
        many = Integer.parseInt(args.get(3));
        rounds = Integer.parseInt(args.get(4));
        millis = (int) (1000 * Double.parseDouble(args.get(5)));
        writers = Integer.parseInt(args.get(6));
        this.program = program;
    }

    public static void main(String[] args) throws Exception {
        List<String> all = Arrays.asList(args);
        int end = all.indexOf("--");
        Faults faults = new Faults(all.subList(0, 8), all.subList(8, end));
        for (String kind : all.subList(end + 1, all.size())) {
            faults.run(kind, all.get(7));
        }
        if (faults.failed) {
            System.exit(1);
        }
    }

    /** The settings of a node. */
    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        settings.put("GISA_ADMIN_TOKEN", token);
        System.getenv().forEach((name, value) -> {
            if (name.startsWith("GISA_DB_")) {
                settings.put(name, value);
            }
        });
        settings.put("GISA_SAMPLE_CONTENT", "false");
        settings.put("GISA_STREAM_HEARTBEAT_SECONDS", "1");
        for (String limit : List.of("PER_MINUTE", "WRITER_PER_MINUTE", "ARTICLE_PER_MINUTE", "HOLD_ABOVE_PER_MINUTE")) {
            settings.put("GISA_COMMENTS_" + limit, MANY);
        }
        return settings;
    }

    private void run(String name, String database) throws Exception {
        Findings findings = new Findings();
        try (Scene scene = new Scene(name, database, program, settings(), work, port, many);
                Desk desk = new Desk(scene.nodes().addresses(), token)) {
            Session session = new Session();
            List<Glances> glances = new ArrayList<>();
            Log log = new Log(findings);
            Phone phone = new Phone();
            try (Listening listening = new Listening(scene.doors(), findings)) {
                listening.await();
                for (URI node : scene.nodes().addresses()) {
                    glances.add(new Glances(node, session));
                }
                log.follow(desk);
                phone.follow(desk);
                Sums sums = new Sums();
                for (int round = 1; round <= rounds; round++) {
                    String prefix = name + "-" + Long.toString(System.currentTimeMillis(), 36) + "-" + round + "-";
                    List<Tale> tales = write(scene, prefix, session);
                    Inspection inspection = new Inspection(desk, log, findings, prefix);
                    inspection.inspect(tales);
                    Glances.compare(desk, session, AGREE_MILLIS, findings);
                    phone.compare(desk, AGREE_MILLIS, findings);
                    listening.compare(log.told(), LISTENER_MILLIS, findings);
                    sums.add(tales, inspection);
                    System.err.printf(
                            Locale.ROOT, "  %s, round %d of %d: %s%n", name, round, rounds, sums.row(findings));
                    tell(name + ", round " + round, findings);
                }
                System.out.println("| " + name + " | " + many + " | " + rounds + " | " + sums.row(findings) + " |");
            } finally {
                for (Glances glance : glances) {
                    glance.close();
                }
            }
        }
    }

    private void tell(String where, Findings findings) {
        for (String sentence : findings.take()) {
            failed = true;
            System.err.println(where + ": " + sentence);
        }
    }

    /** What was written until it was over. */
    private List<Tale> write(Scene scene, String prefix, Session session) throws Exception {
        session.begin();
        List<Scribe> scribes = new ArrayList<>();
        ExecutorService pool = Executors.newFixedThreadPool(writers);
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < writers; i++) {
            Scribe scribe = new Scribe(scene.doors(), token, prefix + i, session);
            scribes.add(scribe);
            running.add(pool.submit(scribe));
        }
        try {
            session.await(1, FIRST_MILLIS);
            session.await(random.nextInt(MOST_BEFORE), millis);
            Thread.sleep(random.nextInt(MOST_MILLIS_LATER));
            scene.fault().strike();
            if (scene.fault().millis() > 0) {
                Thread.sleep(random.nextInt(scene.fault().millis()) + 1L);
            }
            session.hurry(false);
            scene.fault().heal();
            scene.nodes().awaitReady();
            session.hurry(true);
            session.await(LEAST_AFTER * writers, AFTERWARDS_MILLIS);
        } finally {
            session.end();
            pool.shutdown();
        }
        for (Future<?> one : running) {
            one.get();
        }
        return scribes.stream().flatMap(scribe -> scribe.tales().stream()).toList();
    }

    /** Over all rounds of a kind. */
    private static final class Sums {
        private int acknowledged;
        private int refused;
        private int replayed;
        private int executed;

        void add(List<Tale> tales, Inspection inspection) {
            for (Tale tale : tales) {
                for (Deed deed : tale.deeds()) {
                    acknowledged += deed.told() == Deed.Told.DONE && !deed.isRepeated() ? 1 : 0;
                    replayed += deed.isReplayed() ? 1 : 0;
                    executed += deed.isRepeated() && !deed.isReplayed() ? 1 : 0;
                    refused += deed.told() == Deed.Told.REFUSED ? 1 : 0;
                }
            }
            replayed += inspection.replayed();
            executed += inspection.executed();
        }

        String row(Findings findings) {
            List<String> cells = new ArrayList<>();
            for (int figure : new int[] {acknowledged, refused, replayed + executed, replayed}) {
                cells.add(String.format(Locale.ROOT, "%,d", figure));
            }
            for (Findings.Wrong wrong : Findings.Wrong.values()) {
                cells.add(String.valueOf(findings.count(wrong)));
            }
            return String.join(" | ", cells);
        }
    }
}
