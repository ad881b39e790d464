package news.gisa.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Slugs in the script of the text: nothing is transliterated. */
public final class Slugs {
    private static final int MAX_GENERATED = 100;
    private static final int MAX_LENGTH = 120;
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");
    private static final Pattern SLUG = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+(-[\\p{L}\\p{N}\\p{M}]+)*");
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private Slugs() {}

    /**
     * Makes a slug of a headline or name: NFC, lower case, letters, digits and marks of any script kept, everything between
     * them one hyphen, at most 100 UTF-16 units, cut between words where there is a place to cut.
     *
     * @return the slug; empty if nothing of the text can stay
     */
    public static String of(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        String joined = SEPARATORS.matcher(lower).replaceAll("-").replaceAll("^-|-$", "");
        String slug = Normalizer.normalize(cut(joined), Normalizer.Form.NFC);
        return UUID.matcher(slug).matches() ? slug.replace("-", "") : slug;
    }

    private static String cut(String slug) {
        if (slug.length() <= MAX_GENERATED) {
            return slug;
        }
        int hyphen = slug.lastIndexOf('-', MAX_GENERATED);
        if (hyphen > 0) {
            return slug.substring(0, hyphen);
        }
        boolean splitsPair = Character.isHighSurrogate(slug.charAt(MAX_GENERATED - 1));
        return slug.substring(0, splitsPair ? MAX_GENERATED - 1 : MAX_GENERATED);
    }

    /** Whether a text can be a slug as it is: already in NFC and lower case, and not to be taken for an id. */
    public static boolean isSlug(String text) {
        return text.length() <= MAX_LENGTH
                && SLUG.matcher(text).matches()
                && Normalizer.isNormalized(text, Normalizer.Form.NFC)
                && text.equals(text.toLowerCase(Locale.ROOT))
                && !UUID.matcher(text).matches();
    }

    /** The first of {@code base}, {@code base-2}, {@code base-3} … that is not taken. */
    public static String firstFree(String base, Set<String> taken) {
        String candidate = base;
        for (int number = 2; taken.contains(candidate); number++) {
            candidate = base + "-" + number;
        }
        return candidate;
    }

    /** What names have in common that differ only in case, width (NFKC) or spacing. */
    public static String key(String name) {
        String compatible = Normalizer.normalize(name, Normalizer.Form.NFKC);
        String folded = compatible.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(folded, Normalizer.Form.NFKC).strip().replaceAll("\\s+", " ");
    }
}
