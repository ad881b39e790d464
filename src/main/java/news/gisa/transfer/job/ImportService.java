package news.gisa.transfer.job;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import news.gisa.access.Caller;
import news.gisa.access.Role;
import news.gisa.http.answer.Slice;
import news.gisa.http.input.Utf8;
import news.gisa.http.load.UploadedFile;
import news.gisa.http.problem.JsonFaults;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.seal.Cursors;
import news.gisa.transfer.ImportForm;
import news.gisa.transfer.ImportRun;
import news.gisa.transfer.job.ImportJob.Order;

/** Takes files, and tells what becomes of them. */
@ApplicationScoped
class ImportService {
    private static final String SCOPE = "imports";

    private final ImportJobs jobs;
    private final ImportQueue queue;
    private final ImportTurns turns;
    private final ImportFolder folder;
    private final Caller caller;
    private final Cursors cursors;
    private final ObjectMapper json;
    private final TransactionSynchronizationRegistry transaction;

    ImportService(
            ImportJobs jobs,
            ImportQueue queue,
            ImportTurns turns,
            ImportFolder folder,
            Caller caller,
            Cursors cursors,
            ObjectMapper json,
            TransactionSynchronizationRegistry transaction) {
        this.jobs = jobs;
        this.queue = queue;
        this.turns = turns;
        this.folder = folder;
        this.caller = caller;
        this.cursors = cursors;
        this.json = json;
        this.transaction = transaction;
    }

    /** @throws ProblemException if it is nothing that could be read */
    ImportReport begin(UploadedFile file, boolean table, boolean dryRun, boolean replaces) {
        ImportForm form = form(file.path(), table);
        Order order = new Order(form, dryRun, replaces, file.size());
        // A dry run rolls the request's own transaction back; of this one its job is all that stays.
        return dryRun ? QuarkusTransaction.requiringNew().call(() -> begin(file, order)) : begin(file, order);
    }

    private ImportReport begin(UploadedFile file, Order order) {
        ImportJob job = queue.add(order);
        Path place = folder.of(job.id());
        file.moveTo(place);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // The file is there before anybody can know of it.
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    queue.wake();
                } else {
                    file.takeBackFrom(place);
                }
            }
        });
        return ImportReport.of(job, List.of());
    }

    private ImportForm form(Path file, boolean table) {
        try (FileLines lines = FileLines.open(file)) {
            byte[] first = lines.first();
            if (first == null) {
                throw ProblemException.invalid("", "There is nothing to import: the body is empty.");
            }
            Utf8.require(first);
            if (table) {
                return checked(ImportForm.csv, first);
            }
            JsonNode line = json.readTree(first);
            if (!line.isObject()) {
                throw ProblemException.invalid("", "Expected a JSON object in the first line.");
            }
            if (isExport(line)) {
                caller.require(Role.admin);
            }
            return checked(isExport(line) ? ImportForm.export : ImportForm.articles, first);
        } catch (JacksonException e) {
            throw JsonFaults.toProblem(e);
        } catch (NumberFormatException e) {
            throw ProblemException.invalid("", ImportRun.NO_NUMBER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ImportForm checked(ImportForm form, byte[] first) {
        queue.reader(form).check(first);
        return form;
    }

    private static boolean isExport(JsonNode line) {
        return line.path("kind").asText().equals("header")
                && line.path("format").asText().equals("gisa-export");
    }

    Slice<ImportReport> list(int limit, String cursor) {
        boolean all = caller.has(Role.admin);
        String scope = SCOPE + all;
        UUID before =
                cursors.decode(scope, cursor).map(at -> UUID.fromString(at[0])).orElse(null);
        return Slice.of(jobs.page(all, before, limit + 1), limit, job -> cursors.encode(scope, job.id()))
                .map(page -> page.stream()
                        .map(job -> ImportReport.of(job, List.of()))
                        .toList());
    }

    /** @throws ProblemException 404 */
    ImportReport get(UUID id) {
        return ImportReport.of(require(id), jobs.problems(id));
    }

    private ImportJob require(UUID id) {
        return jobs.find(id)
                .filter(job -> job.form() != ImportForm.export || caller.has(Role.admin))
                .orElseThrow(() -> ProblemException.notFound("There is no import " + id + "."));
    }

    ImportReport cancel(UUID id) {
        ImportJob job = require(id);
        ImportTurn turn = jobs.lockTurn();
        jobs.lock(job);
        if (!job.state().isEnd()) {
            turns.cancel(job, turn);
            queue.forget(job);
        }
        return ImportReport.of(job, jobs.problems(id));
    }
}
