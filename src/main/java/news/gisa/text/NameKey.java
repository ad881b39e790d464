package news.gisa.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * By what a name is found while it is typed. All three are without spaces, hyphens, accents and upper case, and so without any
 * wildcard of SQL.
 *
 * @param letters Korean syllables letter by letter, as they are typed: 이지숙 is ㅇㅣㅈㅣㅅㅜㄱ. What is typed of it so far, in whatever
 *     state the input method is (이지수, 이짓), is a beginning of that
 * @param initials the consonants with which Korean syllables begin: ㅇㅈㅅ
 * @param syllables as written; of what is typed, a consonant alone is {@code _}, as in a pattern of SQL
 */
public record NameKey(String letters, String initials, String syllables) {
    /** Of a long name the beginning is enough to find it by. */
    private static final int LETTERS = 300;

    private static final int LENGTH = 100;
    private static final int WORDS = 10;

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]+");
    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036F]");

    /** Latin letters that no decomposition takes apart, and what is typed instead. */
    private static final String CROSSED = "øłđħı";

    private static final String PLAIN = "oldhi";

    /** The keys of a name: one for each word with which somebody may begin. */
    public static List<NameKey> of(String name) {
        List<String> words = Arrays.stream(BETWEEN.split(name))
                .filter(word -> !word.isEmpty())
                .toList();
        List<NameKey> keys = new ArrayList<>();
        for (int from = 0; from < Math.min(words.size(), WORDS); from++) {
            String rest = folded(String.join("", words.subList(from, words.size())));
            keys.add(new NameKey(cut(letters(rest), LETTERS), cut(initials(rest), LENGTH), cut(rest, LENGTH)));
        }
        return keys;
    }

    /** The beginnings of keys that what was typed asks for; empty if it has neither letter nor digit. */
    public static NameKey typed(String text) {
        String folded = folded(BETWEEN.matcher(text).replaceAll(""));
        return new NameKey(
                letters(folded),
                initials(folded),
                folded.chars()
                        .mapToObj(c -> Hangul.isInitial((char) c) ? "_" : String.valueOf((char) c))
                        .collect(Collectors.joining()));
    }

    /** Whether it has consonants that stand for whole syllables. */
    public boolean isAbbreviated() {
        return syllables.indexOf('_') >= 0;
    }

    private static String folded(String text) {
        // Before anything else: what an input method made of two consonants shall not become the end of a syllable.
        String taken = each(text, Hangul::parts);
        String bare = ACCENTS.matcher(Normalizer.normalize(taken, Form.NFKD)).replaceAll("");
        // Through upper case, since lower case alone keeps apart ß and ss.
        String lower = bare.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return each(Normalizer.normalize(lower, Form.NFC), c -> String.valueOf(plain(Hangul.alone(c))));
    }

    private static char plain(char c) {
        int at = CROSSED.indexOf(c);
        return at < 0 ? c : PLAIN.charAt(at);
    }

    private static String letters(String folded) {
        return each(folded, Hangul::letters);
    }

    private static String initials(String folded) {
        return each(folded, c -> String.valueOf(Hangul.initial(c)));
    }

    private static String each(String text, Function<Character, String> mapping) {
        StringBuilder result = new StringBuilder();
        text.chars().forEach(c -> result.append(mapping.apply((char) c)));
        return result.toString();
    }

    private static String cut(String text, int length) {
        return text.substring(0, Math.min(text.length(), length));
    }
}
