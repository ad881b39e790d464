package news.gisa.transfer.job;

import java.util.ArrayList;
import java.util.List;
import news.gisa.transfer.ImportRun;

/** An import within the request that brought it. */
final class FileRun implements ImportRun {
    private static final int MOST_PROBLEMS = 1000;

    private final boolean dryRun;
    private final boolean replaces;
    private final List<ImportProblem> problems = new ArrayList<>();
    private long problemsLeft;
    private long line;
    private Tally sum = new Tally(0, 0, 0, 0);

    FileRun(boolean dryRun, boolean replaces) {
        this.dryRun = dryRun;
        this.replaces = replaces;
    }

    @Override
    public boolean isDryRun() {
        return dryRun;
    }

    @Override
    public boolean replaces() {
        return replaces;
    }

    @Override
    public void reached(long at, Tally more) {
        line = at;
        sum = new Tally(
                sum.created() + more.created(),
                sum.replaced() + more.replaced(),
                sum.unchanged() + more.unchanged(),
                sum.refused() + more.refused());
    }

    @Override
    public void report(long at, String pointer, String detail) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new ImportProblem(at, pointer, detail));
        } else {
            problemsLeft++;
        }
    }

    ImportReport toReport() {
        return new ImportReport(
                "done",
                line,
                sum.created(),
                sum.replaced(),
                sum.unchanged(),
                sum.refused(),
                List.copyOf(problems),
                problemsLeft);
    }
}
