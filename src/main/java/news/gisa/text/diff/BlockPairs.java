package news.gisa.text.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import news.gisa.text.markdown.Block;

/** Which of some deleted blocks became which of the inserted ones: compares the words of all of them and counts what is shared. */
final class BlockPairs {

    /** The share of the words of both that two blocks have in common when one came from the other. */
    private static final double ALIKE = 0.4;

    /** Two blocks by their places. */
    record Pair(int from, int to) {}

    /** A word of a block; words of blocks of different types are never the same. */
    private record Word(String type, String stem) implements Comparable<Word> {
        @Override
        public int compareTo(Word other) {
            int byStem = stem.compareTo(other.stem);
            return byStem != 0 ? byStem : type.compareTo(other.type);
        }
    }

    private record Candidate(Pair pair, int shared) {}

    private final List<Word> words = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();
    private final int[] counts;

    private BlockPairs(List<Block> blocks) {
        counts = new int[blocks.size()];
        for (int place = 0; place < counts.length; place++) {
            Block block = blocks.get(place);
            for (String part : Words.of(likeness(block))) {
                if (Words.isWord(part)) {
                    words.add(new Word(block.type(), stem(part)));
                    places.add(place);
                    counts[place]++;
                }
            }
        }
    }

    /** The pairs in their order; both places rise from one to the next. */
    static List<Pair> of(List<Block> from, List<Block> to, DiffBudget budget) {
        if (from.isEmpty() || to.isEmpty()) {
            return List.of();
        }
        BlockPairs ones = new BlockPairs(from);
        BlockPairs others = new BlockPairs(to);
        List<Candidate> candidates = candidates(ones, others, budget);
        candidates.sort(Comparator.comparingInt(Candidate::shared).reversed());
        boolean[] fromTaken = new boolean[from.size()];
        boolean[] toTaken = new boolean[to.size()];
        List<Pair> pairs = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Pair pair = candidate.pair();
            if (!fromTaken[pair.from()] && !toTaken[pair.to()]) {
                fromTaken[pair.from()] = true;
                toTaken[pair.to()] = true;
                pairs.add(pair);
            }
        }
        // Words are compared in their order, so neither place ever falls from one candidate to the next.
        pairs.sort(Comparator.comparingInt(Pair::from));
        return pairs;
    }

    private static List<Candidate> candidates(BlockPairs ones, BlockPairs others, DiffBudget budget) {
        List<Candidate> candidates = new ArrayList<>();
        Pair last = null;
        int shared = 0;
        int fromNext = 0;
        int toNext = 0;
        List<Gap> gaps = new ArrayList<>(SequenceDiff.of(ones.words, others.words, budget));
        gaps.add(new Gap(ones.words.size(), ones.words.size(), others.words.size(), others.words.size()));
        for (Gap gap : gaps) {
            for (; fromNext < gap.fromStart(); fromNext++, toNext++) {
                Pair pair = new Pair(ones.places.get(fromNext), others.places.get(toNext));
                if (!pair.equals(last)) {
                    addIfAlike(candidates, last, shared, ones, others);
                    last = pair;
                    shared = 0;
                }
                shared++;
            }
            fromNext = gap.fromEnd();
            toNext = gap.toEnd();
        }
        addIfAlike(candidates, last, shared, ones, others);
        return candidates;
    }

    private static void addIfAlike(
            List<Candidate> candidates, Pair pair, int shared, BlockPairs ones, BlockPairs others) {
        if (pair != null && 2 * shared >= ALIKE * (ones.counts[pair.from()] + others.counts[pair.to()])) {
            candidates.add(new Candidate(pair, shared));
        }
    }

    /** The words by which a block is known again. */
    private static String likeness(Block block) {
        if (block instanceof Block.Image image) {
            return image.text() + ' ' + image.alt() + ' ' + image.url();
        }
        if (block instanceof Block.Embed embed) {
            return embed.url();
        }
        if (block instanceof Block.Slot slot) {
            return slot.name() + ' ' + slot.attributes();
        }
        return block.text();
    }

    /** A Korean word without most of its particles: its first two syllables. */
    private static String stem(String word) {
        if (!Words.isGlued(word)) {
            return word;
        }
        return String.join("", Words.characters(word).stream().limit(2).toList());
    }
}
