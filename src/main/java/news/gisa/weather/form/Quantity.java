package news.gisa.weather.form;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is measured, as people and spreadsheets write it: the digits of any script, any of the signs that are taken for a minus, a
 * point or a comma, with its unit or without. Nothing, or a dash alone, is not measured. Every form reads its values here.
 */
enum Quantity {
    TEMPERATURE("degrees Celsius", "℃|[°º˚]\\s?[CcＣｃ]|도"),
    CONDITION("a WMO code", ""),
    PRECIPITATION("millimetres", "㎜|[Mm][Mm]"),
    HUMIDITY("percent", "[%％]"),
    WIND_SPEED("metres a second", "㎧|[Mm][/∕／][Ss]"),
    WIND_DIRECTION("degrees", "[°º˚도]");

    private static final String DASH = "[-‐‑‒–—―−－﹣]";
    private static final String NUMBER = "(?:[+＋]|" + DASH + ")?\\d{1,9}(?:[.,．，]\\d{1,9})?";

    private static final Pattern NOTHING = Pattern.compile(DASH + "?");

    private final String words;
    private final String pattern;
    private final Pattern whole;

    Quantity(String words, String unit) {
        this.words = words;
        this.pattern = "(?:(?<number>" + NUMBER + ")\\s*(?:" + unit + ")?|" + DASH + "?)";
        this.whole = compile("\\s*" + pattern + "\\s*");
    }

    /** A pattern in which letters, digits and spaces are those of all scripts. */
    static Pattern compile(String pattern) {
        return Pattern.compile(pattern, Pattern.UNICODE_CHARACTER_CLASS);
    }

    /** What is expected, for a fault. */
    String words() {
        return words;
    }

    /** What {@link #read} takes, with the number as the group of that name. */
    String pattern() {
        return pattern;
    }

    static boolean isNothing(String text) {
        return NOTHING.matcher(text).matches();
    }

    /**
     * @return null where nothing was measured
     * @throws NumberFormatException for what is no such value
     */
    BigDecimal read(String text) {
        Matcher value = whole.matcher(text);
        if (!value.matches()) {
            throw new NumberFormatException();
        }
        return number(value.group("number"));
    }

    /** @param written what the group of the pattern found; may be null */
    static BigDecimal number(String written) {
        return written == null
                ? null
                : new BigDecimal(written.replaceFirst("^" + DASH, "-")
                        .replaceFirst("^＋", "+")
                        .replaceFirst("[,．，]", "."));
    }
}
