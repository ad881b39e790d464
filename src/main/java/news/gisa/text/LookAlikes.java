package news.gisa.text;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Set;

/**
 * Letters of other scripts that are taken for Latin ones (Unicode Technical Standard #39, confusables.txt: those of Latin
 * words, with the capitals' shapes of small letters).
 */
final class LookAlikes {
    private static final String OTHERS =
            "АВЕКМНОРСТУХІЈЅԚԜҮѴӀавекмнорстухіјѕһԁԛԝүѵӏ" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαβγεηικνορστυχωϲϳ" + "ıɑɡɩ";
    private static final String LATIN =
            "abekmhopctyxijsqwyvlabekmhopctyxijshdqwyvl" + "abezhikmnoptyxabyenikvopotuxwcj" + "iagi";

    private LookAlikes() {}

    /**
     * A text with Latin letters, in lower case, where somebody may have taken others for them, and of the same length. A text
     * with letters that look like no Latin ones is written in their script: there only words that mix both are taken so.
     */
    static String latin(String text) {
        Set<UnicodeScript> written = EnumSet.noneOf(UnicodeScript.class);
        text.chars()
                .filter(c -> Character.isLetter(c) && latin((char) c) == c)
                .forEach(c -> written.add(script((char) c)));
        StringBuilder seen = new StringBuilder(text);
        int from = 0;
        while (from < seen.length()) {
            int to = from;
            boolean mixed = false;
            while (to < seen.length() && belongs(text.charAt(to))) {
                mixed |= script(text.charAt(to)) == UnicodeScript.LATIN;
                to++;
            }
            for (int i = from; i < to; i++) {
                if (mixed || !written.contains(script(text.charAt(i)))) {
                    seen.setCharAt(i, latin(text.charAt(i)));
                }
            }
            from = to + 1;
        }
        return seen.toString();
    }

    /** Whether it is of a word, though it may not be seen there. */
    private static boolean belongs(char c) {
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK || Visible.isIgnorable(c);
    }

    private static UnicodeScript script(char c) {
        return UnicodeScript.of(c);
    }

    /** What a letter looks like, whatever accents it has; itself if it looks like none. */
    private static char latin(char c) {
        if (c < 0x80) {
            return c;
        }
        int at = OTHERS.indexOf(c);
        if (at < 0) {
            at = OTHERS.indexOf(
                    Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0));
        }
        return at < 0 ? c : LATIN.charAt(at);
    }
}
