package news.gisa.text.markdown;

import java.lang.Character.UnicodeBlock;
import java.lang.Character.UnicodeScript;
import java.util.Set;
import org.commonmark.text.Characters;

/**
 * Whether a run of delimiters may open or close emphasis, by the characters beside it (CommonMark 0.31 section 6.2).
 *
 * <p>The rules there are made for words between spaces: a run between a punctuation mark and a letter is taken for one side only, so
 * that nothing ends before a Korean particle and nothing opens with a quotation mark behind a syllable. Here a Chinese, Japanese or
 * Korean character beside a run is a boundary as a space is, and its punctuation is none that binds, as proposed in
 * commonmark-spec issue 650. Where no such character stands beside a run all is as the specification says.
 *
 * @param opens whether emphasis may begin
 * @param closes whether emphasis may end
 */
record Flanking(boolean opens, boolean closes) {

    private static final Set<UnicodeScript> SCRIPTS = Set.of(
            UnicodeScript.HAN,
            UnicodeScript.HANGUL,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.BOPOMOFO);

    private static final Set<UnicodeBlock> BLOCKS = Set.of(
            UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION,
            UnicodeBlock.ENCLOSED_CJK_LETTERS_AND_MONTHS,
            UnicodeBlock.CJK_COMPATIBILITY,
            UnicodeBlock.CJK_COMPATIBILITY_FORMS,
            UnicodeBlock.VERTICAL_FORMS,
            UnicodeBlock.SMALL_FORM_VARIANTS,
            UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS);

    /**
     * @param before the code point before the run, 0 at the beginning of the text
     * @param after the code point behind it, 0 at the end
     */
    static Flanking of(char delimiter, int length, int before, int after) {
        boolean punctuationBefore = isPunctuation(before);
        boolean punctuationAfter = isPunctuation(after);
        boolean eastBefore = isEastAsian(before);
        boolean eastAfter = isEastAsian(after);
        boolean left = !isSpace(after)
                && (!punctuationAfter || eastAfter || isSpace(before) || punctuationBefore || eastBefore);
        boolean right = !isSpace(before)
                && (!punctuationBefore || eastBefore || isSpace(after) || punctuationAfter || eastAfter);
        if (delimiter != '_') {
            return new Flanking(left, right);
        }
        // A single one behind a syllable opens nothing: names of files are full of it.
        boolean binds = length > 1 && eastBefore && eastAfter;
        boolean opensInWord = punctuationBefore || binds || (length > 1 && punctuationAfter && eastBefore);
        boolean closesInWord = punctuationAfter || binds || (punctuationBefore && eastAfter);
        return new Flanking(left && (!right || opensInWord), right && (!left || closesInWord));
    }

    private static boolean isSpace(int character) {
        return character == 0 || Characters.isWhitespaceCodePoint(character);
    }

    private static boolean isPunctuation(int character) {
        return character != 0 && Characters.isPunctuationCodePoint(character);
    }

    private static boolean isEastAsian(int character) {
        // The won sign is of half width there, as its form of full width is.
        return character >= 0x1100
                && !isSpace(character)
                && (character == '\u20A9'
                        || SCRIPTS.contains(UnicodeScript.of(character))
                        || BLOCKS.contains(UnicodeBlock.of(character)));
    }
}
