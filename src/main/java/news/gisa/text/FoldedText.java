package news.gisa.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * A text as an eye reads it, for finding words that somebody disguised: full width, accents, case, invisible characters and
 * the composition of Hangul syllables make no difference, and what stands between letters is noted, not kept.
 *
 * <p>Every unit is a letter, a digit or a jamo. A syllable is two units or more, and a word of a list may begin and end only
 * where a syllable does: 발 is not in 바람.
 */
final class FoldedText {
    /** What stands before a unit. */
    enum Gap {
        none,
        symbol,
        space
    }

    private final StringBuilder units = new StringBuilder();
    private final List<Gap> gaps = new ArrayList<>();
    private final BitSet begins = new BitSet();
    private final BitSet ends = new BitSet();

    private Gap gap = Gap.space;

    /** @param digits whether digits are letters; if not they are between them, as in 가1나 */
    FoldedText(String text, boolean digits) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        plain.codePoints().forEach(character -> add(character, digits));
    }

    private void add(int character, boolean digits) {
        char letter = character > Character.MAX_VALUE ? 0 : (char) character;
        if (Hangul.isSyllable(letter)) {
            addSyllable(Hangul.letters(letter));
        } else if (Hangul.alone(letter) != letter) {
            addSyllable(Hangul.parts(Hangul.alone(letter)));
        } else if (Character.isLetter(character) || digits && Character.isDigit(character)) {
            Normalizer.normalize(Character.toString(character), Normalizer.Form.NFD)
                    .codePoints()
                    .filter(Character::isLetterOrDigit)
                    .forEach(part -> addSyllable(Character.toString(part)));
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
            gaps.add(i == 0 ? gap : Gap.none);
            begins.set(units.length() - 1, i == 0);
            ends.set(units.length() - 1, i == parts.length() - 1);
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
        return begins.get(index);
    }

    boolean ends(int index) {
        return ends.get(index);
    }

    Gap gapBefore(int index) {
        return index >= length() ? Gap.space : gaps.get(index);
    }
}
