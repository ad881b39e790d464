package news.gisa.access.token;

import java.util.regex.Pattern;

/** The secret of the first admin token, as a setting gives it. */
public record AdminSecret(String text) {
    private static final int SHORTEST = 20;
    private static final int LONGEST = 1000;

    /** What survives the way through a header (RFC 9110, section 5.5) as it is. */
    private static final Pattern VISIBLE = Pattern.compile("[!-~]+");

    /** @throws IllegalArgumentException with what is expected */
    public static AdminSecret of(String text) {
        if (text.length() < SHORTEST || text.length() > LONGEST) {
            throw new IllegalArgumentException("expected at least " + SHORTEST + " characters, at most " + LONGEST);
        }
        if (!VISIBLE.matcher(text).matches()) {
            throw new IllegalArgumentException("expected ASCII letters, digits and signs, without spaces");
        }
        return new AdminSecret(text);
    }

    /** Not told to logs. */
    @Override
    public String toString() {
        return "…";
    }
}
