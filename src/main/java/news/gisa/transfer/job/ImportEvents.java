package news.gisa.transfer.job;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.problem.ProblemType;

/** Tells those who watch an import how far it has come. */
@Singleton
class ImportEvents {
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final int MOST_WATCHERS = 100;

    private final ImportProgress progress;
    private final ObjectMapper json;
    private final Sse sse;
    private final AtomicInteger watchers = new AtomicInteger();

    ImportEvents(ImportProgress progress, ObjectMapper json, Sse sse) {
        this.progress = progress;
        this.json = json;
        this.sse = sse;
    }

    Multi<OutboundSseEvent> of(UUID id) {
        if (watchers.incrementAndGet() > MOST_WATCHERS) {
            watchers.decrementAndGet();
            throw new ProblemException(ProblemType.TOO_MANY_REQUESTS, "Too many watch already; try again later.")
                    .header(HttpHeaders.RETRY_AFTER, "30");
        }
        AtomicReference<ImportReport> told = new AtomicReference<>();
        return Multi.createFrom()
                .ticks()
                .every(LOOK)
                .onOverflow()
                .drop()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(tick -> progress.of(id))
                .select()
                .first(report -> !isOver(told.get()))
                .select()
                .where(report -> !report.equals(told.getAndSet(report)))
                .map(this::event)
                .onTermination()
                .invoke(watchers::decrementAndGet);
    }

    private static boolean isOver(ImportReport told) {
        return told != null && told.state().isEnd();
    }

    private OutboundSseEvent event(ImportReport report) {
        String name = report.state().isEnd() ? report.state().name() : "progress";
        try {
            return sse.newEventBuilder()
                    .name(name)
                    .data(String.class, json.writeValueAsString(report))
                    .build();
        } catch (JacksonException e) {
            throw new IllegalStateException("A report could not be written", e);
        }
    }
}
