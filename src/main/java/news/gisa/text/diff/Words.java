package news.gisa.text.diff;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a text into what is compared: words, runs of spaces, and single other characters. A cut never falls within what a reader takes
 * for one character: a base with its combining marks, a Hangul syllable in conjoining letters, an emoji of several code points.
 */
final class Words {

    private static final Pattern CHARACTER = Pattern.compile("\\X");

    private enum Kind {
        WORD,
        SPACE,
        OTHER
    }

    private Words() {}

    /** The parts of a text in their order; put together they are the text. */
    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        Matcher character = CHARACTER.matcher(text);
        int start = 0;
        Kind before = Kind.OTHER;
        while (character.find()) {
            Kind kind = kind(text.codePointAt(character.start()));
            if (kind != before || kind == Kind.OTHER) {
                add(words, text, start, character.start());
                start = character.start();
            }
            before = kind;
        }
        add(words, text, start, text.length());
        return words;
    }

    /** What a reader takes for single characters. */
    static List<String> characters(String text) {
        return CHARACTER.matcher(text).results().map(result -> result.group()).toList();
    }

    static boolean isWord(String part) {
        return Character.isLetterOrDigit(part.codePointAt(0)) || isMark(part.codePointAt(0));
    }

    /** Whether a character belongs to a script in which other words, such as particles, are written on to a word without a space. */
    static boolean isGlued(String character) {
        return switch (UnicodeScript.of(character.codePointAt(0))) {
            case HANGUL, HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }

    private static void add(List<String> words, String text, int start, int end) {
        if (start < end) {
            words.add(text.substring(start, end));
        }
    }

    private static Kind kind(int codePoint) {
        if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
            return Kind.SPACE;
        }
        if (!Character.isLetterOrDigit(codePoint) && !isMark(codePoint)) {
            return Kind.OTHER;
        }
        // Written without spaces at all: a run of them would be a whole sentence.
        UnicodeScript script = UnicodeScript.of(codePoint);
        return script == UnicodeScript.HAN || script == UnicodeScript.HIRAGANA ? Kind.OTHER : Kind.WORD;
    }

    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }
}
