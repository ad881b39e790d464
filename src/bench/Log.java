import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The change log as somebody knows it who follows it from the beginning. */
final class Log {
    private static final String NEXT = "/api/v1/changes?limit=1000&after=";

    private final Findings findings;
    private final Map<String, List<String>> kinds = new HashMap<>();
    private final Map<String, Integer> comments = new HashMap<>();
    private final TreeSet<Long> told = new TreeSet<>();
    private long last;

    Log(Findings findings) {
        this.findings = findings;
    }

    void follow(Desk desk) throws IOException {
        JsonNode items;
        do {
            items = desk.read(NEXT + last).path("items");
            items.forEach(this::take);
        } while (!items.isEmpty());
    }

    private void take(JsonNode entry) {
        long seq = entry.path("seq").asLong();
        findings.require(
                seq == last + 1,
                Findings.Wrong.GAPS,
                "entry " + seq + " of the change log follows " + last + ": " + entry);
        last = seq;
        String kind = entry.path("kind").asText();
        if (entry.path("subject").asText().equals("article")) {
            kinds.computeIfAbsent(entry.path("id").asText(), id -> new ArrayList<>())
                    .add(kind);
        }
        for (JsonNode tag : entry.path("tags")) {
            if (tag.asText().startsWith("comments:")) {
                comments.merge(tag.asText().substring("comments:".length()), 1, Integer::sum);
            } else if (tag.asText().equals("headlines")
                    && (kind.equals("article.published") || kind.equals("article.withdrawn"))) {
                told.add(seq);
            }
        }
    }

    /** Number of the last entry. */
    long last() {
        return last;
    }

    /** How often something happened to an article. */
    long count(String article, String kind) {
        return kinds.getOrDefault(article, List.of()).stream()
                .filter(kind::equals)
                .count();
    }

    int comments(String article) {
        return comments.getOrDefault(article, 0);
    }

    /** Numbers of the entries of which those who listen to the headlines are told. */
    TreeSet<Long> told() {
        return told;
    }
}
