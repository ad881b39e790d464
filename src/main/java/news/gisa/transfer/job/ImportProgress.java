package news.gisa.transfer.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import news.gisa.http.problem.ProblemException;

/** Reports for who asked before and is told more. */
@ApplicationScoped
class ImportProgress {
    private final ImportJobs jobs;

    ImportProgress(ImportJobs jobs) {
        this.jobs = jobs;
    }

    /** While it goes on, without the problems. */
    @ActivateRequestContext
    @Transactional
    ImportReport of(UUID id) {
        return jobs.find(id)
                .map(job -> ImportReport.of(job, job.state().isEnd() ? jobs.problems(id) : List.of()))
                .orElseThrow(() -> ProblemException.notFound("There is no import " + id + "."));
    }
}
