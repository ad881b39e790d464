package news.gisa.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names in addresses, in the article's own script, and the key by which two names are the same. */
public final class Slugs {

    /** What {@link #isSlug} asks for, in words. */
    public static final String RULE =
            "Expected letters and digits of any script in lower case (NFC), joined by single hyphens; at most 120 characters,"
                    + " and not in the form of an id (a UUID), for which it would be taken.";

    private static final int MADE_LENGTH = 100;
    private static final int LENGTH = 120;

    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]+");
    private static final String PART = "\\p{M}*[\\p{L}\\p{Nd}][\\p{L}\\p{M}\\p{Nd}]*";
    private static final Pattern WORD = Pattern.compile(PART);
    private static final Pattern SLUG = Pattern.compile(PART + "(?:-" + PART + ")*");
    private static final Pattern UUID = Pattern.compile("\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");

    private Slugs() {}

    /**
     * The slug of a headline: NFC, lower case, letters, digits and combining marks of any script, with one {@code -} for each run of
     * anything else. Letters and marks that nobody sees, such as variation selectors, are left out, and so is a part that has
     * marks only. It has at most 100 UTF-16 code units, and ends at the end of a word where there is one to end at.
     *
     * @return a text that {@link #isSlug} accepts, or an empty one if the headline has neither letter nor digit
     */
    public static String of(String headline) {
        String slug = shorten(SEPARATORS
                .splitAsStream(lowerCase(nfc(seen(headline))))
                .filter(part -> WORD.matcher(part).matches())
                .collect(Collectors.joining("-")));
        // Without its hyphens a headline in the form of a UUID cannot be taken for an id.
        return isUuid(slug) ? slug.replace("-", "") : slug;
    }

    /**
     * Whether a text can be the slug in an address: 1 to 120 UTF-16 code units in NFC and lower case, words of letters, digits and
     * combining marks with single hyphens between them, each with a letter or digit and all to be seen, and not in the form of a UUID, so that an address by id or by slug is never
     * ambiguous.
     */
    public static boolean isSlug(String text) {
        return text.length() <= LENGTH
                && SLUG.matcher(text).matches()
                && text.equals(seen(text))
                && Normalizer.isNormalized(text, Form.NFC)
                && text.equals(lowerCase(text))
                && !isUuid(text);
    }

    /**
     * The key by which names are compared: NFKC, without regard to case, each run of spaces as one, none at the ends. A key is for
     * comparison only and is not shown.
     */
    public static String key(String text) {
        String compatible = Normalizer.normalize(text, Form.NFKC);
        // Through upper case, since lower case alone keeps apart ß and ss, final and inner sigma; and into it from
        // lower case, for ẞ.
        String folded = lowerCase(lowerCase(compatible).toUpperCase(Locale.ROOT));
        return SPACES.matcher(Normalizer.normalize(folded, Form.NFKC))
                .replaceAll(" ")
                .strip();
    }

    private static String shorten(String slug) {
        if (slug.length() <= MADE_LENGTH) {
            return slug;
        }
        int wordEnd = slug.lastIndexOf('-', MADE_LENGTH);
        if (wordEnd > 0) {
            return slug.substring(0, wordEnd);
        }
        return slug.substring(
                0, Character.isHighSurrogate(slug.charAt(MADE_LENGTH - 1)) ? MADE_LENGTH - 1 : MADE_LENGTH);
    }

    /** With what only looks like a space as one, and without other invisible letters and marks; what else is invisible separates. */
    private static String seen(String text) {
        StringBuilder seen = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Visible.isFiller(c)) {
                seen.append(' ');
            } else if (!Visible.isIgnorable(c) || Character.getType(c) == Character.FORMAT) {
                seen.appendCodePoint(c);
            }
        });
        return seen.toString();
    }

    private static String nfc(String text) {
        return Normalizer.normalize(text, Form.NFC);
    }

    private static String lowerCase(String text) {
        return nfc(text.toLowerCase(Locale.ROOT));
    }

    private static boolean isUuid(String text) {
        return text.length() == 36 && UUID.matcher(text).matches();
    }

    /** The first of {@code base}, {@code base-2}, {@code base-3} … that is not taken. */
    public static String firstFree(String base, Set<String> taken) {
        String candidate = base;
        for (int number = 2; taken.contains(candidate); number++) {
            candidate = base + "-" + number;
        }
        return candidate;
    }
}
