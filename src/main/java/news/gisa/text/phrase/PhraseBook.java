package news.gisa.text.phrase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Phrases of one language with those of another. The file has two lines for each, the one above the other, an empty line behind them,
 * and notes that begin with #. Values are carried over as they are, so a phrase must read well whatever stands in its gaps.
 */
public final class PhraseBook {
    /** A phrase in a phrase in a phrase: none of ours goes deeper, and no text can make it. */
    private static final int DEEPEST = 3;

    private final Set<String> phrases = new HashSet<>();
    private final Map<String, String> whole = new HashMap<>();

    /** Those with gaps, by their first word; under "" those that begin with a gap. The ones that say most come first. */
    private final Map<String, List<Pair>> withGaps = new HashMap<>();

    private record Pair(Phrase phrase, Phrase translation) {
        int weight() {
            return phrase.weight();
        }
    }

    private PhraseBook() {}

    /** @throws IllegalArgumentException if a phrase is there twice, or has other gaps than its translation */
    public static PhraseBook of(String text) {
        PhraseBook book = new PhraseBook();
        List<String> pair = new ArrayList<>();
        for (String line : (text + "\n\n").split("\\R", -1)) {
            if (line.startsWith("#")) {
                continue;
            }
            if (!line.isBlank()) {
                pair.add(line);
            } else if (!pair.isEmpty()) {
                book.add(pair);
                pair.clear();
            }
        }
        book.withGaps
                .values()
                .forEach(pairs ->
                        pairs.sort(Comparator.comparingInt(Pair::weight).reversed()));
        return book;
    }

    private void add(List<String> lines) {
        if (lines.size() != 2) {
            throw new IllegalArgumentException("Expected a phrase and its translation: " + lines);
        }
        Pair pair = new Pair(new Phrase(lines.get(0)), new Phrase(lines.get(1)));
        if (!pair.phrase().gaps().equals(pair.translation().gaps())) {
            throw new IllegalArgumentException("The gaps are others: " + lines);
        }
        if (!phrases.add(lines.get(0))) {
            throw new IllegalArgumentException("Twice there: " + lines.get(0));
        }
        if (pair.phrase().hasGaps()) {
            withGaps.computeIfAbsent(firstWord(pair.phrase().beginning()), word -> new ArrayList<>())
                    .add(pair);
        } else {
            whole.put(lines.get(0), lines.get(1));
        }
    }

    /** Nothing where a gap may begin within it. */
    private static String firstWord(String text) {
        int end = text.indexOf(' ');
        return end < 0 ? "" : text.substring(0, end);
    }

    /** @return empty if the text is none of the phrases */
    public Optional<String> translate(String text) {
        return Optional.ofNullable(translate(text, 1));
    }

    private String translate(String text, int depth) {
        String known = whole.get(text);
        if (known != null || depth > DEEPEST) {
            return known;
        }
        String translation = translate(withGaps.getOrDefault(firstWord(text), List.of()), text, depth);
        return translation == null ? translate(withGaps.getOrDefault("", List.of()), text, depth) : translation;
    }

    private String translate(List<Pair> pairs, String text, int depth) {
        for (Pair pair : pairs) {
            List<String> values = pair.phrase().values(text, inner -> translate(inner, depth + 1));
            if (values != null) {
                return pair.translation().with(values);
            }
        }
        return null;
    }
}
