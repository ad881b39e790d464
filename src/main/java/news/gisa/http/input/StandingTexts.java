package news.gisa.http.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** The texts that stand already, each at its place: they are taken as they are, and only there. */
final class StandingTexts {
    static final StandingTexts NONE = new StandingTexts();

    private final Set<Text> texts = new HashSet<>();

    private record Text(String place, String text) {}

    private StandingTexts() {}

    static StandingTexts of(JsonNode state) {
        StandingTexts standing = new StandingTexts();
        standing.collect("", state);
        return standing;
    }

    private void collect(String place, JsonNode node) {
        if (node.isTextual()) {
            texts.add(new Text(place, node.textValue()));
        }
        node.properties().forEach(member -> collect(place + "/" + member.getKey(), member.getValue()));
        node.elements().forEachRemaining(element -> {
            if (node.isArray()) {
                collect(place, element);
            }
        });
    }

    /** @param pointer RFC 6901; places in a list are as good as each other, since what is before them may go */
    boolean hold(String pointer, String text) {
        return texts.contains(new Text(pointer.replaceAll("/\\d+(?=/|$)", ""), text));
    }
}
