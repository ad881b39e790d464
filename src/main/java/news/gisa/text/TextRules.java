package news.gisa.text;

/** Which characters are text. */
public final class TextRules {
    private TextRules() {}

    /**
     * Finds what no text contains: a surrogate without its partner, or a control character (Unicode category Cc) other than
     * tab, line feed and carriage return.
     *
     * @return index of the first such character, or -1
     */
    public static int firstIllegal(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c) || Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r') {
                return i;
            }
        }
        return -1;
    }
}
