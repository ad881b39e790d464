package news.gisa.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as an eye reads it, for finding words that somebody disguised: full width, accents, case, invisible characters and
 * the composition of Hangul syllables make no difference, and what stands between letters is noted, not kept.
 *
 * <p>Every unit is a letter, a digit or a jamo. A syllable is two units or more, and a word of a list may begin and end only
 * where a syllable does: 발 is not in 바람. It knows where in the text it stands, to the character as it is seen; of jamo one after
 * the other to the run of them.
 */
final class FoldedText {
    /** What stands before a unit. */
    enum Gap {
        none,
        symbol,
        space
    }

    /** What is composed by itself: jamo with those beside them, else a character with its marks. */
    private static final Pattern CHARACTERS = Pattern.compile(
            "[\\u1100-\\u11FF\\u3130-\\u318F\\uA960-\\uA97F\\uD7B0-\\uD7FF\\uFFA0-\\uFFDC]+|\\X", Pattern.DOTALL);

    private final StringBuilder units = new StringBuilder();
    private final List<Gap> gaps = new ArrayList<>();
    private final BitSet begins = new BitSet();
    private final BitSet ends = new BitSet();

    private final List<Integer> froms = new ArrayList<>();
    private final List<Integer> tos = new ArrayList<>();

    private Gap gap = Gap.space;
    private int from;
    private int to;

    /** @param digits whether digits are letters; if not they are between them, as in 가1나 */
    FoldedText(String text, boolean digits) {
        Matcher characters = CHARACTERS.matcher(text);
        while (characters.find()) {
            from = characters.start();
            to = characters.end();
            if (to - from == 1 && Hangul.isSyllable(text.charAt(from))) {
                add(text.charAt(from), digits);
            } else {
                // Character by character, so that the final sigma is as every other.
                Normalizer.normalize(characters.group(), Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT)
                        .replace('ς', 'σ')
                        .codePoints()
                        .forEach(character -> add(character, digits));
            }
        }
    }

    private void add(int character, boolean digits) {
        char letter = character > Character.MAX_VALUE ? 0 : (char) character;
        if (isEmpty(character)) {
            gap = Gap.space;
        } else if (Hangul.isSyllable(letter)) {
            addSyllable(Hangul.letters(letter));
        } else if (Hangul.alone(letter) != letter) {
            addSyllable(Hangul.parts(Hangul.alone(letter)));
        } else if (Character.isLetter(character) || digits && Character.isDigit(character)) {
            Normalizer.normalize(Character.toString(character), Normalizer.Form.NFD)
                    .codePoints()
                    .filter(Character::isLetterOrDigit)
                    .forEach(part -> addSyllable(Character.toString(part)));
        } else if (Character.getType(character) != Character.FORMAT
                && Character.getType(character) != Character.NON_SPACING_MARK
                && gap == Gap.none) {
            gap = Gap.symbol;
        }
    }

    /** Whether it leaves room and shows nothing there: spaces, fillers of Hangul, which are letters, and of Braille. */
    private static boolean isEmpty(int character) {
        return switch (character) {
            case 0x115F, 0x1160, 0x2800 -> true;
            default ->
                Character.isWhitespace(character) || Character.isSpaceChar(character) || Visible.isFiller(character);
        };
    }

    private void addSyllable(String parts) {
        for (int i = 0; i < parts.length(); i++) {
            units.append(parts.charAt(i));
            gaps.add(i == 0 ? gap : Gap.none);
            froms.add(from);
            tos.add(to);
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

    /** Where in the text the character begins of which a unit is, in UTF-16 code units. */
    int from(int index) {
        return froms.get(index);
    }

    /** Where it ends. */
    int to(int index) {
        return tos.get(index);
    }

    Gap gapBefore(int index) {
        return index >= length() ? Gap.space : gaps.get(index);
    }
}
