package news.gisa.text;

/** What of a text an eye sees: neither spaces nor what fonts show nothing of. */
public final class Visible {
    private Visible() {}

    /**
     * Whether it leaves a trace on paper. Spaces do not (White_Space), nor what is to be ignored by default
     * (Default_Ignorable_Code_Point, DerivedCoreProperties.txt of Unicode), nor the empty Braille cell, nor marks that only
     * structure a text; letters such as the Hangul filler U+3164 are among them.
     */
    public static boolean isVisible(int codePoint) {
        return !isSpace(codePoint)
                && !isIgnorable(codePoint)
                && !Character.isISOControl(codePoint)
                && codePoint != 0x2800
                && !within(codePoint, 0xFFF9, 0xFFFB)
                && !within(codePoint, 0x13430, 0x1343F);
    }

    /** Whether nothing in it is visible, though it may have characters. */
    public static boolean isBlank(String text) {
        return text.codePoints().noneMatch(Visible::isVisible);
    }

    /**
     * Without what looks like a space at its ends. Everything else stays: joiners, variation selectors and tags can be the end of
     * an emoji, direction marks the end of a name.
     */
    public static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isOuter(text.charAt(from))) {
            from++;
        }
        while (from < to && isOuter(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** No half of a surrogate pair is one. */
    private static boolean isOuter(char c) {
        return switch (c) {
            case '\u00AD', '\u200B', '\u2060', '\uFEFF', '\u2800' -> true;
            default -> isSpace(c) || isFiller(c);
        };
    }

    private static boolean isSpace(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint) || codePoint == 0x85;
    }

    /** A letter by its category that stands for a space. */
    static boolean isFiller(int codePoint) {
        return codePoint == 0x3164 || codePoint == 0xFFA0;
    }

    static boolean isIgnorable(int codePoint) {
        return codePoint == 0xAD
                || codePoint == 0x34F
                || codePoint == 0x61C
                || within(codePoint, 0x115F, 0x1160)
                || within(codePoint, 0x17B4, 0x17B5)
                || within(codePoint, 0x180B, 0x180F)
                || within(codePoint, 0x200B, 0x200F)
                || within(codePoint, 0x202A, 0x202E)
                || within(codePoint, 0x2060, 0x206F)
                || isFiller(codePoint)
                || within(codePoint, 0xFE00, 0xFE0F)
                || codePoint == 0xFEFF
                || within(codePoint, 0xFFF0, 0xFFF8)
                || within(codePoint, 0x1BCA0, 0x1BCA3)
                || within(codePoint, 0x1D173, 0x1D17A)
                || within(codePoint, 0xE0000, 0xE0FFF);
    }

    private static boolean within(int codePoint, int first, int last) {
        return codePoint >= first && codePoint <= last;
    }
}
