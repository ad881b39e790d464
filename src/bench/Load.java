import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * Multiplies the articles that {@link Templates} had the service write, straight in the database while the service is down, and
 * spreads the copies evenly over some years. The audit trail and the change log are not multiplied. The same number of articles is
 * always the same content.
 *
 * <pre>java -cp … Load URL USER PASSWORD ARTICLES FILE_OF_TEMPLATES FILE_FOR_SLUGS</pre>
 */
final class Load {
    private static final Duration SPAN = Duration.ofDays(8 * 365);
    private static final int SLUGS_TOLD = 50_000;

    private final Random random = new Random(20_220_121);
    private final Prose prose = new Prose(random);
    private final List<Template> templates = new ArrayList<>();
    private final Inserts inserts;

    private record Template(UUID id, Original original) {}

    public static void main(String[] args) throws SQLException, IOException {
        long start = System.nanoTime();
        int articles = Integer.parseInt(args[3]);
        try (Connection db = DriverManager.getConnection(args[0], args[1], args[2])) {
            boolean h2 = args[0].startsWith("jdbc:h2:");
            // Every reference is right as those of the templates are; looking each up would take most of the time.
            execute(db, h2 ? "set referential_integrity false" : "set session_replication_role = replica");
            db.setAutoCommit(false);
            Load load = new Load(db, Files.readAllLines(Path.of(args[4])));
            Files.write(Path.of(args[5]), load.multiply(articles));
            // The service lists what is new when it starts.
            execute(db, "delete from listing_basis");
            db.setAutoCommit(true);
            execute(db, h2 ? "set referential_integrity true" : "set session_replication_role = origin");
            execute(db, h2 ? "analyze" : "vacuum analyze");
        }
        System.err.printf("%,d articles loaded in %d s%n", articles, (System.nanoTime() - start) / 1_000_000_000);
    }

    private static void execute(Connection db, String sql) throws SQLException {
        try (Statement statement = db.createStatement()) {
            statement.execute(sql);
        }
    }

    private Load(Connection db, List<String> lines) throws SQLException {
        List<Ownership.Table> tables = Ownership.of(db, "article");
        inserts = new Inserts(db, tables);
        for (String line : lines) {
            String[] field = line.split("\t");
            UUID id = UUID.fromString(field[0]);
            templates.add(new Template(id, new Original(db, tables, List.of(id), List.of(field[1], field[2]))));
        }
    }

    /** @return slugs of articles, evenly over all copies, in no order */
    private List<String> multiply(int articles) throws SQLException {
        List<String> slugs = new ArrayList<>();
        List<Template> round = new ArrayList<>(templates);
        int copies = articles - templates.size();
        long step = SPAN.toMillis() / copies;
        int every = Math.max(1, copies / SLUGS_TOLD);
        Instant start = Instant.now().truncatedTo(ChronoUnit.DAYS).minus(SPAN).minus(1, ChronoUnit.DAYS);
        for (int i = 0; i < copies; i++) {
            if (i % round.size() == 0) {
                Collections.shuffle(round, random);
            }
            Template template = round.get(i % round.size());
            Title title = Title.of(prose, templates.size() + i + 1);
            long millis = start.toEpochMilli() + i * step - Original.millis(template.id());
            template.original().copy(inserts, millis, List.of(title.slug(), title.headline()));
            if (i % every == 0) {
                slugs.add(title.slug());
            }
        }
        inserts.flush();
        Collections.shuffle(slugs, random);
        return slugs;
    }
}
