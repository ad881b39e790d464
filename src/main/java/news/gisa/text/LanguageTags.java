package news.gisa.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tags for languages (BCP 47: RFC 5646 has the tags, RFC 4647 how they are matched). */
public final class LanguageTags {
    /** RFC 5646, section 2.1, but for tags that begin otherwise than with a code of ISO 639: those name no language, or are deprecated. */
    private static final Pattern SYNTAX =
            Pattern.compile("(?i)[a-z]{2,3}(-[a-z]{3}){0,3}(-[a-z]{4})?(-([a-z]{2}|[0-9]{3}))?"
                    + "(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*(-[a-wy-z0-9](-[a-z0-9]{2,8})+)*(-x(-[a-z0-9]{1,8})+)?");

    private static final Pattern NAME = Pattern.compile("\\p{L}{4,}");
    private static final Set<String> TWO_LETTERS = Set.of(Locale.getISOLanguages());

    private LanguageTags() {}

    /** @return what is wrong with a tag and what would be right, if anything is */
    public static Optional<String> fault(String tag) {
        String language = tag.split("-", 2)[0];
        if (tag.equals("*")) {
            return Optional.of("Expected one language; for all of them leave it out.");
        }
        if (tag.contains("_")) {
            return Optional.of("Expected hyphens in a language tag (BCP 47), such as en-US.");
        }
        if (NAME.matcher(language).matches()) {
            return Optional.of("Expected the code of a language (ISO 639), such as ko, and not its name.");
        }
        if (!SYNTAX.matcher(tag).matches() || saysTwice(tag)) {
            return Optional.of("Expected a language tag (BCP 47) such as ko or en-GB.");
        }
        if (language.length() == 2 && !TWO_LETTERS.contains(language.toLowerCase(Locale.ROOT))) {
            return Optional.of(
                    "There is no language with this code (ISO 639-1); Korean is ko, Japanese ja, Chinese zh.");
        }
        return Optional.empty();
    }

    /** A variant or the letter of an extension may come once (RFC 5646, section 2.2.9). */
    private static boolean saysTwice(String tag) {
        List<String> variants = new ArrayList<>();
        List<String> extensions = new ArrayList<>();
        for (String part : tag.toLowerCase(Locale.ROOT).split("-")) {
            if (part.equals("x")) {
                break;
            }
            if (part.length() == 1) {
                extensions.add(part);
            } else if (extensions.isEmpty() && part.length() > 3) {
                variants.add(part);
            }
        }
        return Set.copyOf(variants).size() < variants.size()
                || Set.copyOf(extensions).size() < extensions.size();
    }

    /**
     * A tag in its usual case (RFC 5646, section 2.1.1): {@code zh-Hant-TW}. It means the same in any case.
     *
     * @param tag one without fault
     */
    public static String usual(String tag) {
        StringBuilder usual = new StringBuilder();
        boolean extended = false;
        for (String part : tag.toLowerCase(Locale.ROOT).split("-")) {
            boolean first = usual.isEmpty();
            if (first || extended) {
                usual.append(first ? "" : "-").append(part);
            } else if (part.length() == 2) {
                usual.append('-').append(part.toUpperCase(Locale.ROOT));
            } else if (part.length() == 4) {
                usual.append('-')
                        .append(part.substring(0, 1).toUpperCase(Locale.ROOT))
                        .append(part.substring(1));
            } else {
                usual.append('-').append(part);
            }
            extended |= part.length() == 1;
        }
        return usual.toString();
    }

    /** The language alone, without region or script. */
    public static String language(String tag) {
        return tag.split("-", 2)[0].toLowerCase(Locale.ROOT);
    }
}
