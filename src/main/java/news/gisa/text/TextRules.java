package news.gisa.text;

/** Which characters a text may hold. */
public final class TextRules {

    private TextRules() {}

    /**
     * The first place where a text holds what no store, feed or browser can carry: a lone surrogate, a control character
     * ({@code U+0000} to {@code U+001F}, {@code U+007F} to {@code U+009F}) other than tab, line feed and carriage return, or a
     * noncharacter ({@code U+FDD0} to {@code U+FDEF}, and the last two of each plane, such as {@code U+FFFE}).
     *
     * @return the index in UTF-16 code units, or -1 if the text is fine
     */
    public static int firstIllegal(String text) {
        int index = 0;
        while (index < text.length()) {
            int codePoint = text.codePointAt(index);
            if (isIllegal(codePoint)) {
                return index;
            }
            index += Character.charCount(codePoint);
        }
        return -1;
    }

    private static boolean isIllegal(int codePoint) {
        return switch (codePoint) {
            case '\t', '\n', '\r' -> false;
            // codePointAt answers a surrogate only where its other half is missing.
            default ->
                Character.isISOControl(codePoint)
                        || Character.getType(codePoint) == Character.SURROGATE
                        || isNoncharacter(codePoint);
        };
    }

    private static boolean isNoncharacter(int codePoint) {
        return (codePoint & 0xFFFE) == 0xFFFE || codePoint >= 0xFDD0 && codePoint <= 0xFDEF;
    }
}
