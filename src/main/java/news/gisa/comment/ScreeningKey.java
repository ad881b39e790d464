package news.gisa.comment;

import java.nio.charset.StandardCharsets;

/** The key with which questions to the outside service are signed. */
public record ScreeningKey(String text) {
    private static final int SHORTEST = 20;

    /** @throws IllegalArgumentException with what is expected */
    public static ScreeningKey of(String text) {
        if (text.length() < SHORTEST) {
            throw new IllegalArgumentException("expected at least " + SHORTEST + " characters");
        }
        return new ScreeningKey(text);
    }

    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Not told to logs. */
    @Override
    public String toString() {
        return "…";
    }
}
