package news.gisa.text.phrase;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence with gaps: {@code {0}} stands for a value, {@code {0!}} for what is a phrase itself. Two gaps never touch.
 */
final class Phrase {
    private static final Pattern GAP = Pattern.compile("\\{(\\d)(!?)}");

    /** One more than there are gaps; the first and the last may be empty. */
    private final List<String> parts = new ArrayList<>();

    private final List<Gap> gaps = new ArrayList<>();

    private record Gap(int number, boolean isPhrase) {}

    Phrase(String text) {
        Matcher gap = GAP.matcher(text);
        int from = 0;
        while (gap.find()) {
            if (gap.start() == from && from > 0) {
                throw new IllegalArgumentException("Two gaps touch in: " + text);
            }
            parts.add(text.substring(from, gap.start()));
            gaps.add(new Gap(Integer.parseInt(gap.group(1)), !gap.group(2).isEmpty()));
            from = gap.end();
        }
        parts.add(text.substring(from));
    }

    boolean hasGaps() {
        return !gaps.isEmpty();
    }

    /** How it begins, whatever stands in the gaps. */
    String beginning() {
        return parts.get(0);
    }

    /** The length of what is fixed: of two phrases that a text is, the one with more of it says more. */
    int weight() {
        return parts.stream().mapToInt(String::length).sum();
    }

    /** The numbers of its gaps, each with a mark if a phrase stands in it. */
    Set<String> gaps() {
        Set<String> names = new TreeSet<>();
        gaps.forEach(gap -> names.add(gap.number() + (gap.isPhrase() ? "!" : "")));
        return names;
    }

    /**
     * What stands in the gaps of a text, by the number of the gap. A part between two gaps is taken where it first comes, so nothing is
     * tried twice, whatever the text is.
     *
     * @param inner what a text in a gap for phrases becomes; null if it is none
     * @return null if the text is no instance of this
     */
    List<String> values(String text, UnaryOperator<String> inner) {
        String last = parts.get(gaps.size());
        int end = text.length() - last.length();
        int at = parts.get(0).length();
        if (at > end || !text.startsWith(parts.get(0)) || !text.endsWith(last)) {
            return null;
        }
        List<String> values = new ArrayList<>(Collections.nCopies(10, ""));
        for (int i = 0; i < gaps.size(); i++) {
            boolean isLast = i == gaps.size() - 1;
            int next = isLast ? end : text.indexOf(parts.get(i + 1), at);
            if (next < 0 || next > end || !isLast && next + parts.get(i + 1).length() > end) {
                return null;
            }
            String value = text.substring(at, next);
            if (gaps.get(i).isPhrase()) {
                value = inner.apply(value);
            }
            if (value == null) {
                return null;
            }
            values.set(gaps.get(i).number(), value);
            at = next + parts.get(i + 1).length();
        }
        return values;
    }

    /** The sentence with values in its gaps. */
    String with(List<String> values) {
        StringBuilder text = new StringBuilder(parts.get(0));
        for (int i = 0; i < gaps.size(); i++) {
            text.append(values.get(gaps.get(i).number())).append(parts.get(i + 1));
        }
        return text.toString();
    }
}
