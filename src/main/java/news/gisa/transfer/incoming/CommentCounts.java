package news.gisa.transfer.incoming;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import news.gisa.transfer.Tables;
import news.gisa.transfer.Thing;

/** By how much comments that come in change the numbers of comments and replies that are shown. */
final class CommentCounts {
    private final Map<UUID, Integer> published = new TreeMap<>();
    private final Map<UUID, Integer> replies = new TreeMap<>();
    private final Map<UUID, Integer> answers = new TreeMap<>();
    private final Set<UUID> articles = new TreeSet<>();

    /** @param before null for a new one */
    void add(Thing comment, Thing before) {
        articles.add((UUID) comment.get("articleId"));
        count(comment, 1);
        if (before != null) {
            count(before, -1);
        }
    }

    private void count(Thing comment, int sign) {
        if (comment.get("status").equals("published")) {
            published.merge((UUID) comment.get("articleId"), sign, Integer::sum);
        }
        UUID parent = (UUID) comment.get("parentId");
        UUID answered = (UUID) comment.get("replyTo");
        if ((Integer) comment.get("place") > 0) {
            if (parent != null) {
                replies.merge(parent, sign, Integer::sum);
            }
            if (answered != null && !answered.equals(parent)) {
                answers.merge(answered, sign, Integer::sum);
            }
        }
    }

    Set<UUID> articles() {
        return articles;
    }

    /** Once for what was added since the last time. */
    Void write(Connection database, Tables tables) throws SQLException {
        write(database, "article", "comment_count", published);
        write(database, "comment", "reply_count", replies);
        write(database, "comment", "answers", answers);
        return null;
    }

    private static void write(Connection database, String table, String column, Map<UUID, Integer> differences)
            throws SQLException {
        differences.values().removeIf(difference -> difference == 0);
        if (differences.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = database.prepareStatement(
                "update " + table + " set " + column + " = " + column + " + ? where id = ?")) {
            for (Map.Entry<UUID, Integer> difference : differences.entrySet()) {
                statement.setInt(1, difference.getValue());
                statement.setObject(2, difference.getKey());
                statement.addBatch();
            }
            statement.executeBatch();
        }
        differences.clear();
    }
}
