package news.gisa.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A text as an eye reads it, for finding words that somebody disguised: full width, accents, case, invisible characters and
 * the composition of Hangul syllables make no difference, and what stands between letters is noted, not kept.
 *
 * <p>Every unit is a letter, a digit or a jamo. A syllable is two units or more, and a word of a list may begin and end only
 * where a syllable does: 발 is not in 바람.
 */
final class FoldedText {
    private static final char FIRST_SYLLABLE = '가';
    private static final char LAST_SYLLABLE = '힣';
    private static final int VOWELS = 21;
    private static final int FINALS = 28;
    private static final char FIRST_LEADING = '\u1100';
    private static final char FIRST_VOWEL = '\u1161';
    private static final char FIRST_FINAL = '\u11A7';
    private static final String LEADING = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
    private static final String[] VOWEL = {
        "ㅏ", "ㅐ", "ㅑ", "ㅒ", "ㅓ", "ㅔ", "ㅕ", "ㅖ", "ㅗ", "ㅗㅏ", "ㅗㅐ", "ㅗㅣ", "ㅛ", "ㅜ", "ㅜㅓ", "ㅜㅔ", "ㅜㅣ", "ㅠ", "ㅡ", "ㅡㅣ", "ㅣ"
    };
    private static final String[] FINAL = {
        "", "ㄱ", "ㄲ", "ㄱㅅ", "ㄴ", "ㄴㅈ", "ㄴㅎ", "ㄷ", "ㄹ", "ㄹㄱ", "ㄹㅁ", "ㄹㅂ", "ㄹㅅ", "ㄹㅌ", "ㄹㅍ", "ㄹㅎ", "ㅁ", "ㅂ", "ㅂㅅ", "ㅅ",
        "ㅆ", "ㅇ", "ㅈ", "ㅊ", "ㅋ", "ㅌ", "ㅍ", "ㅎ"
    };

    /** What stands before a unit. */
    enum Gap {
        none,
        symbol,
        space
    }

    private final StringBuilder units = new StringBuilder();
    private final StringBuilder marks = new StringBuilder();

    private Gap gap = Gap.space;

    /** @param digits whether digits are letters; if not they are between them, as in 가1나 */
    FoldedText(String text, boolean digits) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        plain.codePoints().forEach(character -> add(character, digits));
    }

    private void add(int character, boolean digits) {
        if (character >= FIRST_SYLLABLE && character <= LAST_SYLLABLE) {
            int index = character - FIRST_SYLLABLE;
            addSyllable(
                    LEADING.charAt(index / FINALS / VOWELS) + VOWEL[index / FINALS % VOWELS] + FINAL[index % FINALS]);
        } else if (character >= FIRST_LEADING && character < FIRST_LEADING + LEADING.length()) {
            addSyllable(LEADING.substring(character - FIRST_LEADING, character - FIRST_LEADING + 1));
        } else if (character >= FIRST_VOWEL && character < FIRST_VOWEL + VOWELS) {
            addSyllable(VOWEL[character - FIRST_VOWEL]);
        } else if (character > FIRST_FINAL && character < FIRST_FINAL + FINALS) {
            addSyllable(FINAL[character - FIRST_FINAL]);
        } else if (Character.isLetter(character) || digits && Character.isDigit(character)) {
            Normalizer.normalize(Character.toString(character), Normalizer.Form.NFD)
                    .codePoints()
                    .filter(Character::isLetterOrDigit)
                    .forEach(letter -> addSyllable(Character.toString(letter)));
        } else if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
            gap = Gap.space;
        } else if (Character.getType(character) != Character.FORMAT
                && Character.getType(character) != Character.NON_SPACING_MARK
                && gap == Gap.none) {
            gap = Gap.symbol;
        }
    }

    private void addSyllable(String parts) {
        for (int i = 0; i < parts.length(); i++) {
            units.append(parts.charAt(i));
            marks.append((char) ((i == 0 ? 8 : 0) + (i == parts.length() - 1 ? 4 : 0) + (i == 0 ? gap.ordinal() : 0)));
        }
        gap = Gap.none;
    }

    int length() {
        return units.length();
    }

    char unit(int index) {
        return units.charAt(index);
    }

    String units() {
        return units.toString();
    }

    boolean begins(int index) {
        return (marks.charAt(index) & 8) != 0;
    }

    boolean ends(int index) {
        return (marks.charAt(index) & 4) != 0;
    }

    Gap gapBefore(int index) {
        return index >= length() ? Gap.space : Gap.values()[marks.charAt(index) & 3];
    }
}
