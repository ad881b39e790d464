package news.gisa.transfer.bulk;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.problem.Races;
import news.gisa.transfer.ImportRun;
import news.gisa.transfer.ImportRun.Tally;
import news.gisa.transfer.bulk.ArticleWriter.Outcome;

/**
 * Writes some articles in one transaction. Where one of them is refused, or meets somebody, nothing of it stays, and each is written in
 * a transaction of its own: one that is refused is no loss to its neighbours.
 */
@Singleton
class ArticleBatches {
    private static final int SECONDS = 120;
    private static final int MOST_ATTEMPTS = 8;

    private final ArticleWriter writer;

    ArticleBatches(ArticleWriter writer) {
        this.writer = writer;
    }

    ArticleBatch begin(ImportRun run) {
        return new ArticleBatch(this, run);
    }

    /** @param upTo number of the last line that was read */
    void write(List<ArticleBatch.Item> items, long upTo, ImportRun run, Trial trial) {
        if (run.isDryRun()) {
            List<Outcome> outcomes = new ArrayList<>();
            for (ArticleBatch.Item item : items) {
                outcomes.add(attempt(item, run, () -> writer.attempt(item.line(), run.replaces(), trial)));
            }
            run.reached(upTo, tally(outcomes));
            return;
        }
        if (!items.isEmpty() && !writtenTogether(items, upTo, run)) {
            items.forEach(item -> writeAlone(item, run));
            transaction(() -> {
                run.reached(upTo, tally(List.of()));
                return null;
            });
        } else if (items.isEmpty()) {
            transaction(() -> {
                run.reached(upTo, tally(List.of()));
                return null;
            });
        }
    }

    private boolean writtenTogether(List<ArticleBatch.Item> items, long upTo, ImportRun run) {
        try {
            transaction(() -> {
                List<ArticleLine> lines = items.stream()
                        .filter(item -> item.fault() == null)
                        .map(ArticleBatch.Item::line)
                        .toList();
                Map<String, ImportedArticle> known = writer.known(lines);
                List<Outcome> outcomes = new ArrayList<>();
                for (ArticleBatch.Item item : items) {
                    if (item.fault() == null) {
                        outcomes.add(writer.write(item.line(), known, run.replaces()));
                    } else {
                        outcomes.add(Outcome.refused);
                    }
                }
                // Not before: where one of the others is refused, all are written once more.
                items.stream().filter(item -> item.fault() != null).forEach(item -> report(item, item.fault(), run));
                run.reached(upTo, tally(outcomes));
                return null;
            });
            return true;
        } catch (ProblemException refused) {
            return false;
        } catch (RuntimeException e) {
            if (isRace(e)) {
                return false;
            }
            throw e;
        }
    }

    private void writeAlone(ArticleBatch.Item item, ImportRun run) {
        try {
            if (item.fault() != null) {
                throw item.fault();
            }
            again(() -> transaction(() -> {
                Outcome outcome = writer.write(item.line(), writer.known(List.of(item.line())), run.replaces());
                run.reached(item.end(), tally(List.of(outcome)));
                return outcome;
            }));
        } catch (ProblemException refused) {
            transaction(() -> {
                report(item, refused, run);
                run.reached(item.end(), tally(List.of(Outcome.refused)));
                return null;
            });
        }
    }

    private static Outcome attempt(ArticleBatch.Item item, ImportRun run, Callable<Outcome> trial) {
        try {
            if (item.fault() != null) {
                throw item.fault();
            }
            return again(trial);
        } catch (ProblemException refused) {
            report(item, refused, run);
            return Outcome.refused;
        }
    }

    /** Once more where somebody was faster. */
    private static <T> T again(Callable<T> write) {
        for (int attempt = 1; ; attempt++) {
            try {
                return write.call();
            } catch (RuntimeException e) {
                if (attempt == MOST_ATTEMPTS || !isRace(e)) {
                    throw e;
                }
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static boolean isRace(Throwable fault) {
        return Races.isDefeat(fault) || Races.isWait(fault);
    }

    private static void report(ArticleBatch.Item item, ProblemException fault, ImportRun run) {
        Faults.of(fault).forEach(it -> run.report(item.number(), it.pointer(), it.detail()));
    }

    private static <T> T transaction(Callable<T> work) {
        return QuarkusTransaction.requiringNew().timeout(SECONDS).call(work);
    }

    private static Tally tally(List<Outcome> outcomes) {
        return new Tally(
                count(outcomes, Outcome.created),
                count(outcomes, Outcome.replaced),
                count(outcomes, Outcome.unchanged),
                count(outcomes, Outcome.refused));
    }

    private static long count(List<Outcome> outcomes, Outcome wanted) {
        return outcomes.stream().filter(outcome -> outcome == wanted).count();
    }
}
