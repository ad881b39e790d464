package news.gisa.transfer.bulk;

import java.util.Arrays;
import java.util.stream.Collectors;
import news.gisa.transfer.ImportRun;

/** Names columns where others name members: /byline/0/author is in byline.author. */
record ColumnRun(ImportRun run) implements ImportRun {
    @Override
    public boolean isDryRun() {
        return run.isDryRun();
    }

    @Override
    public boolean replaces() {
        return run.replaces();
    }

    @Override
    public void reached(long line, Tally tally) {
        run.reached(line, tally);
    }

    @Override
    public void report(long line, String pointer, String detail) {
        run.report(line, pointer == null ? null : column(pointer), detail);
    }

    private static String column(String pointer) {
        return Arrays.stream(pointer.split("/"))
                .filter(step -> !step.isEmpty() && !step.matches("\\d+"))
                .collect(Collectors.joining("."));
    }
}
