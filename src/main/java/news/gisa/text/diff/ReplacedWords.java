package news.gisa.text.diff;

import java.util.List;

/** What words that replace each other still share. */
final class ReplacedWords {

    /** Longer stretches are other sentences rather than other particles. */
    private static final int MOST_WORDS = 32;

    private ReplacedWords() {}

    /** Adds the words of the first list as deleted and those of the second as inserted, except for shared stems. */
    static void add(List<String> from, List<String> to, Pieces pieces) {
        int fromNext = 0;
        int toNext = 0;
        if (from.size() <= MOST_WORDS && to.size() <= MOST_WORDS) {
            List<List<String>> targets =
                    to.stream().map(ReplacedWords::characters).toList();
            for (int i = 0; i < from.size() && toNext < to.size(); i++) {
                List<String> word = characters(from.get(i));
                for (int j = toNext; j < to.size(); j++) {
                    Shared shared = Shared.of(word, targets.get(j));
                    if (shared != null) {
                        from.subList(fromNext, i).forEach(pieces::delete);
                        to.subList(toNext, j).forEach(pieces::insert);
                        shared.add(word, targets.get(j), pieces);
                        fromNext = i + 1;
                        toNext = j + 1;
                        break;
                    }
                }
            }
        }
        from.subList(fromNext, from.size()).forEach(pieces::delete);
        to.subList(toNext, to.size()).forEach(pieces::insert);
    }

    private static List<String> characters(String part) {
        return Words.isWord(part) ? Words.characters(part) : List.of();
    }

    /** How many characters two words have in common at their beginning and at their end. */
    private record Shared(int prefix, int suffix) {

        /** Null if the words do not share a stem. */
        static Shared of(List<String> from, List<String> to) {
            if (from.stream().noneMatch(Words::isGlued) && to.stream().noneMatch(Words::isGlued)) {
                return null;
            }
            int shorter = Math.min(from.size(), to.size());
            int prefix = 0;
            while (prefix < shorter && from.get(prefix).equals(to.get(prefix))) {
                prefix++;
            }
            while (prefix > 0 && (isWithinRun(from, prefix) || isWithinRun(to, prefix))) {
                prefix--;
            }
            int suffix = 0;
            while (suffix < shorter - prefix
                    && from.get(from.size() - suffix - 1).equals(to.get(to.size() - suffix - 1))) {
                suffix++;
            }
            while (suffix > 0 && (isWithinRun(from, from.size() - suffix) || isWithinRun(to, to.size() - suffix))) {
                suffix--;
            }
            // A particle alone is no stem: 집을 and 문을 are two words.
            boolean stem = prefix > 0 || suffix > 1;
            return stem && 2 * (prefix + suffix) >= shorter ? new Shared(prefix, suffix) : null;
        }

        /** Whether a cut would go through Latin letters or digits that belong together. */
        private static boolean isWithinRun(List<String> word, int cut) {
            return cut > 0 && cut < word.size() && !Words.isGlued(word.get(cut - 1)) && !Words.isGlued(word.get(cut));
        }

        void add(List<String> from, List<String> to, Pieces pieces) {
            from.subList(0, prefix).forEach(pieces::equal);
            from.subList(prefix, from.size() - suffix).forEach(pieces::delete);
            to.subList(prefix, to.size() - suffix).forEach(pieces::insert);
            from.subList(from.size() - suffix, from.size()).forEach(pieces::equal);
        }
    }
}
