package news.gisa.text;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Words that are looked for in texts, also where they are disguised (see {@link FoldedText} and {@link LookAlikes}).
 *
 * <p>Letters that stand together are found anywhere in Korean, where particles follow a word, and as whole words in scripts
 * with spaces. Letters with something between them must be the whole of what stands between spaces, so that 다시 발표 is no
 * 시발; with signs between them, such as 시.발, only their beginning must.
 *
 * <p>An exception is a word in which a listed one is none, as 시발 in 시발점. It counts where it is written as it is listed, with
 * nothing more between its letters.
 */
public final class WordList {
    private final Map<Character, List<String>> byFirst = new HashMap<>();
    private final Map<String, String> words = new LinkedHashMap<>();
    private final Map<Character, List<Excepted>> exceptions = new HashMap<>();

    public WordList(Collection<String> listed) {
        this(listed, List.of());
    }

    public WordList(Collection<String> listed, Collection<String> excepted) {
        for (String word : listed) {
            String units = key(word);
            if (!units.isEmpty() && words.putIfAbsent(units, word) == null) {
                byFirst.merge(units.charAt(0), List.of(units), WordList::joined);
            }
        }
        for (String exception : excepted) {
            FoldedText folded = new FoldedText(exception, true);
            if (folded.length() > 0) {
                exceptions.merge(folded.unit(0), List.of(new Excepted(folded.units(), folded)), WordList::joined);
            }
        }
    }

    private record Excepted(String units, FoldedText written) {}

    private static <T> List<T> joined(List<T> some, List<T> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    /** What is looked for of a word; the same for words that are found in the same texts, empty for one that is found in none. */
    public static String key(String word) {
        return new FoldedText(word, true).units();
    }

    /**
     * A listed word in a text.
     *
     * @param word as it is listed
     * @param from where in the text, in UTF-16 code units
     * @param to behind its end
     */
    public record Found(String word, int from, int to) {}

    /** @return the first listed word in a text, as it is listed */
    public Optional<String> findIn(String text) {
        return allIn(text).stream().map(Found::word).findFirst();
    }

    /** Every listed word in a text once, in the order in which they are found. */
    public List<Found> allIn(String text) {
        Map<String, Found> found = new LinkedHashMap<>();
        if (!words.isEmpty()) {
            findIn(text, found);
            String seen = LookAlikes.latin(text);
            if (!seen.equals(text)) {
                findIn(seen, found);
            }
        }
        return List.copyOf(found.values());
    }

    private void findIn(String text, Map<String, Found> found) {
        findIn(new FoldedText(text, true), found);
        findIn(new FoldedText(text, false), found);
    }

    private void findIn(FoldedText text, Map<String, Found> found) {
        String units = text.units();
        int excepted = 0;
        for (int at = 0; at < units.length(); at++) {
            if (!text.begins(at)) {
                continue;
            }
            excepted = Math.max(excepted, endOfException(text, units, at));
            for (String word : byFirst.getOrDefault(units.charAt(at), List.of())) {
                int to = at + word.length();
                if (units.startsWith(word, at) && to > excepted && stands(text, at, to)) {
                    found.putIfAbsent(word, new Found(words.get(word), text.from(at), text.to(to - 1)));
                }
            }
        }
    }

    /** Where the longest exception ends that begins here; 0 if there is none. */
    private int endOfException(FoldedText text, String units, int at) {
        int end = 0;
        for (Excepted exception : exceptions.getOrDefault(units.charAt(at), List.of())) {
            int to = at + exception.units().length();
            if (to > end
                    && units.startsWith(exception.units(), at)
                    && text.ends(to - 1)
                    && isWrittenAs(exception.written(), text, at)) {
                end = to;
            }
        }
        return end;
    }

    private static boolean isWrittenAs(FoldedText exception, FoldedText text, int at) {
        for (int i = 1; i < exception.length(); i++) {
            if (exception.gapBefore(i) != text.gapBefore(at + i)) {
                return false;
            }
        }
        return true;
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
