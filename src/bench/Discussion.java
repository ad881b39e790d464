import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Makes a long and a short discussion.
 *
 * <pre>java -cp … Discussion write BASE TOKEN FILE</pre>
 *
 * <p>Has the service write three articles, for a long discussion, a short one, and none yet, and some comments below the first two;
 * notes a line of ids for each.
 *
 * <pre>java -cp … Discussion multiply URL USER PASSWORD FILE COMMENTS_OF_LONG COMMENTS_OF_SHORT</pre>
 *
 * <p>Multiplies those comments, while the service is down.
 */
final class Discussion {
    private static final int TEMPLATES = 10;

    public static void main(String[] args) throws IOException, SQLException {
        if (args[0].equals("write")) {
            Files.write(Path.of(args[3]), write(new Http(args[1]), args[2]));
            return;
        }
        try (Connection db = DriverManager.getConnection(args[1], args[2], args[3])) {
            db.setAutoCommit(false);
            List<String> lines = Files.readAllLines(Path.of(args[4]));
            multiply(db, lines.get(0).split(" "), Integer.parseInt(args[5]));
            multiply(db, lines.get(1).split(" "), Integer.parseInt(args[6]));
        }
    }

    private static List<String> write(Http http, String token) {
        Readers readers = new Readers(http);
        List<String> lines = new ArrayList<>();
        for (String name : List.of("long", "short", "target")) {
            JsonNode article = http.send(
                    "POST",
                    "/api/v1/articles?publish=true",
                    Map.of("headline", "The " + name + " discussion", "body", "Say what you think."),
                    "Authorization",
                    "Bearer " + token);
            List<String> ids = new ArrayList<>(List.of(article.path("id").asText()));
            if (!name.equals("target")) {
                ids.addAll(comments(readers, "/api/v1/articles/" + ids.get(0)));
            }
            lines.add(String.join(" ", ids));
        }
        return lines;
    }

    /** Seven at the top, of which the first has two replies, the second one, and the third three votes. */
    private static List<String> comments(Readers readers, String article) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < TEMPLATES; i++) {
            ids.add(readers.comment(
                    article,
                    "reader 0-" + i,
                    "Comment " + i + " of block 0, which says something about the article.",
                    i < TEMPLATES - 3 ? null : ids.get((i + 1) % 2)));
        }
        for (int i = 0; i < 3; i++) {
            readers.vote(article, ids.get(2));
        }
        return ids;
    }

    /** @param ids the article's, and those of the comments that the service wrote */
    private static void multiply(Connection db, String[] ids, int comments) throws SQLException {
        List<UUID> templates = new ArrayList<>();
        for (int i = 1; i < ids.length; i++) {
            templates.add(UUID.fromString(ids[i]));
        }
        List<Ownership.Table> tables = Ownership.of(db, "comment");
        Original original = new Original(db, tables, templates, List.of("reader 0-", "of block 0,"));
        Inserts inserts = new Inserts(db, tables);
        for (int i = 1; i < comments / TEMPLATES; i++) {
            // Ten seconds before the one before it.
            original.copy(inserts, -10_000L * i, List.of("reader " + i % 20 + "-", "of block " + i + ","));
        }
        inserts.flush();
        // The one count that is kept outside the rows of comments.
        try (PreparedStatement count = db.prepareStatement("update article set comment_count = ? where id = ?")) {
            count.setInt(1, comments / TEMPLATES * TEMPLATES);
            count.setObject(2, UUID.fromString(ids[0]));
            count.executeUpdate();
        }
        db.commit();
    }
}
