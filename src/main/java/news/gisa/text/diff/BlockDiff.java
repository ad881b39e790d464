package news.gisa.text.diff;

import java.util.ArrayList;
import java.util.List;
import news.gisa.text.markdown.Block;

/** Compares two bodies by blocks. */
public final class BlockDiff {

    private BlockDiff() {}

    /**
     * Every block of both bodies in order. A block that was changed stands against the one it came from: one of its type with which it
     * shares much of its words, or of its address if it has no words.
     */
    public static List<BlockChange> of(List<Block> from, List<Block> to) {
        return of(from, to, new DiffBudget());
    }

    static List<BlockChange> of(List<Block> from, List<Block> to, DiffBudget budget) {
        List<BlockChange> changes = new ArrayList<>();
        int fromNext = 0;
        int toNext = 0;
        for (Gap gap : SequenceDiff.of(keys(from), keys(to), budget)) {
            equal(from.subList(fromNext, gap.fromStart()), to.subList(toNext, gap.toStart()), changes);
            changed(
                    from.subList(gap.fromStart(), gap.fromEnd()),
                    to.subList(gap.toStart(), gap.toEnd()),
                    changes,
                    budget);
            fromNext = gap.fromEnd();
            toNext = gap.toEnd();
        }
        equal(from.subList(fromNext, from.size()), to.subList(toNext, to.size()), changes);
        return List.copyOf(changes);
    }

    private static void equal(List<Block> from, List<Block> to, List<BlockChange> changes) {
        for (int i = 0; i < from.size(); i++) {
            changes.add(BlockChange.equal(from.get(i), to.get(i)));
        }
    }

    private static void changed(List<Block> from, List<Block> to, List<BlockChange> changes, DiffBudget budget) {
        int fromNext = 0;
        int toNext = 0;
        for (BlockPairs.Pair pair : BlockPairs.of(from, to, budget)) {
            from.subList(fromNext, pair.from()).forEach(block -> changes.add(BlockChange.delete(block)));
            to.subList(toNext, pair.to()).forEach(block -> changes.add(BlockChange.insert(block)));
            changes.add(BlockChange.replace(from.get(pair.from()), to.get(pair.to()), budget));
            fromNext = pair.from() + 1;
            toNext = pair.to() + 1;
        }
        from.subList(fromNext, from.size()).forEach(block -> changes.add(BlockChange.delete(block)));
        to.subList(toNext, to.size()).forEach(block -> changes.add(BlockChange.insert(block)));
    }

    private static List<Key> keys(List<Block> blocks) {
        return blocks.stream().map(Key::new).toList();
    }

    /** A block as the key of a map. It can be ordered, so that blocks made to have one hash code do not make the map slow. */
    private record Key(Block block) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byText = block.text().compareTo(other.block.text());
            return byText != 0 ? byText : block.toString().compareTo(other.block.toString());
        }
    }
}
