package news.gisa.transfer.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import news.gisa.http.problem.ProblemException;
import news.gisa.transfer.ImportRun;

/** The lines of a run that are written next. */
final class ArticleBatch {
    private static final int MOST = 50;
    private static final int MOST_BYTES = 1024 * 1024;

    /** Lines in which nothing is, until it is written down how far the file was read. */
    private static final int MOST_SKIPPED = 10_000;

    private final ArticleBatches batches;
    private final ImportRun run;
    private final Trial trial = new Trial();
    private final List<Item> items = new ArrayList<>();
    private long bytes;
    private int skipped;

    ArticleBatch(ArticleBatches batches, ImportRun run) {
        this.batches = batches;
        this.run = run;
    }

    /** Either an article or why it is none. */
    record Item(long number, long end, ArticleLine line, ProblemException fault) {}

    /**
     * @param number of the line where it begins
     * @param end number of its last line
     */
    void add(long number, long end, int size, Supplier<ArticleLine> line) {
        try {
            items.add(new Item(number, end, line.get(), null));
        } catch (ProblemException fault) {
            items.add(new Item(number, end, null, fault));
        }
        bytes += size;
        if (items.size() == MOST || bytes >= MOST_BYTES) {
            write(end);
        }
    }

    /** @param number of a line in which nothing is */
    void skip(long number) {
        skipped++;
        if (skipped == MOST_SKIPPED) {
            write(number);
        }
    }

    /** @param number of the last line */
    void end(long number) {
        write(number);
    }

    private void write(long upTo) {
        batches.write(List.copyOf(items), upTo, run, trial);
        items.clear();
        bytes = 0;
        skipped = 0;
    }
}
