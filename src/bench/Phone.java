import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Keeps the headlines by delta sync, through all that happens. */
final class Phone {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, JsonNode> items = new HashMap<>();
    private String next = "/api/v1/headlines/changes?limit=100";

    void follow(Desk desk) throws IOException {
        JsonNode page;
        do {
            Incoming answer = desk.anybody(next);
            if (answer.status() != 200) {
                throw new IllegalStateException(next + " answered " + answer.status() + ": " + answer.body());
            }
            page = JSON.readTree(answer.body());
            for (JsonNode item : page.path("items")) {
                String id = item.path("id").asText();
                if (item.has("gone")) {
                    items.remove(id);
                } else {
                    items.put(id, item);
                }
            }
            next = page.path("next").asText();
        } while (!page.path("items").isEmpty());
    }

    /** It must have the whole list within a time. */
    void compare(Desk desk, long millis, Findings findings) throws IOException {
        long end = System.nanoTime() + millis * 1_000_000;
        String difference;
        do {
            follow(desk);
            difference = difference(desk);
            if (difference != null) {
                Desk.pause();
            }
        } while (difference != null && System.nanoTime() < end);
        findings.require(difference == null, Findings.Wrong.STALE, "the sync has " + difference);
    }

    private String difference(Desk desk) throws IOException {
        Map<String, JsonNode> listed = new HashMap<>();
        desk.all("/api/v1/headlines").forEach(item -> listed.put(item.path("id").asText(), item));
        for (Map.Entry<String, JsonNode> item : listed.entrySet()) {
            JsonNode own = items.get(item.getKey());
            if (!item.getValue().equals(own)) {
                return own + " instead of " + item.getValue();
            }
        }
        items.keySet().removeAll(listed.keySet());
        String more = items.isEmpty() ? null : items + " instead of nothing";
        items.putAll(listed);
        return more;
    }
}
