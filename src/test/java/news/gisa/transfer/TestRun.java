package news.gisa.transfer;

import java.util.ArrayList;
import java.util.List;

/** An import that is only looked at. */
public final class TestRun implements ImportRun {
    private final boolean dryRun;
    private final boolean replaces;
    private final List<String> reports = new ArrayList<>();
    private Tally sum = new Tally(0, 0, 0, 0);

    public TestRun(boolean dryRun, boolean replaces) {
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
    public void reached(long line, Tally more) {
        sum = new Tally(
                sum.created() + more.created(),
                sum.replaced() + more.replaced(),
                sum.unchanged() + more.unchanged(),
                sum.refused() + more.refused());
    }

    @Override
    public void report(long line, String pointer, String detail) {
        reports.add(line + " " + pointer + " " + detail);
    }

    public List<String> reports() {
        return reports;
    }

    public Tally sum() {
        return sum;
    }
}
