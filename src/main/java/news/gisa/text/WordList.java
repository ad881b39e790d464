package news.gisa.text;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Words that are looked for in texts, also where they are disguised (see {@link FoldedText}).
 *
 * <p>Letters that stand together are found anywhere in Korean, where particles follow a word, and as whole words in scripts
 * with spaces. Letters with something between them must be the whole of what stands between spaces, so that 다시 발표 is no
 * 시발; with signs between them, such as 시.발, only their beginning must.
 */
public final class WordList {
    private final Map<Character, List<String>> byFirst = new HashMap<>();
    private final Map<String, String> words = new LinkedHashMap<>();

    public WordList(Collection<String> listed) {
        for (String word : listed) {
            String units = new FoldedText(word, true).units();
            if (!units.isEmpty() && words.putIfAbsent(units, word) == null) {
                byFirst.merge(
                        units.charAt(0),
                        List.of(units),
                        (some, more) ->
                                Stream.concat(some.stream(), more.stream()).toList());
            }
        }
    }

    /** @return the first listed word in a text, as it is listed */
    public Optional<String> findIn(String text) {
        return words.isEmpty()
                ? Optional.empty()
                : findIn(new FoldedText(text, true)).or(() -> findIn(new FoldedText(text, false)));
    }

    private Optional<String> findIn(FoldedText text) {
        String units = text.units();
        for (int at = 0; at < units.length(); at++) {
            if (!text.begins(at)) {
                continue;
            }
            for (String word : byFirst.getOrDefault(units.charAt(at), List.of())) {
                if (units.startsWith(word, at) && stands(text, at, at + word.length())) {
                    return Optional.of(words.get(word));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean stands(FoldedText text, int from, int to) {
        if (!text.ends(to - 1)) {
            return false;
        }
        FoldedText.Gap widest = FoldedText.Gap.none;
        for (int i = from + 1; i < to; i++) {
            FoldedText.Gap gap = text.gapBefore(i);
            widest = gap.compareTo(widest) > 0 ? gap : widest;
        }
        boolean begins = text.gapBefore(from) != FoldedText.Gap.none;
        boolean ends = text.gapBefore(to) != FoldedText.Gap.none;
        return switch (widest) {
            case space -> begins && ends;
            case symbol -> begins;
            case none ->
                (begins || !isSpaced(text.unit(from)) || !isSpaced(text.unit(from - 1)))
                        && (ends || !isSpaced(text.unit(to - 1)) || !isSpaced(text.unit(to)));
        };
    }

    /** Whether it is of a script that writes spaces between words and nothing else. */
    private static boolean isSpaced(char unit) {
        return switch (Character.UnicodeScript.of(unit)) {
            case LATIN, CYRILLIC, GREEK, ARMENIAN -> true;
            default -> Character.isDigit(unit);
        };
    }
}
