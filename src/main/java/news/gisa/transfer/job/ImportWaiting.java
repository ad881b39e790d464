package news.gisa.transfer.job;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Who waits for the end of an import that this node reads. */
@Singleton
class ImportWaiting {
    private final Map<UUID, CompletableFuture<Void>> waiting = new ConcurrentHashMap<>();

    /** @return done when the job has ended on this node */
    CompletableFuture<Void> forEnd(UUID job) {
        // A copy: who waits no longer is no matter of the others.
        return waiting.computeIfAbsent(job, none -> new CompletableFuture<>()).copy();
    }

    void ended(UUID job) {
        CompletableFuture<Void> end = waiting.remove(job);
        if (end != null) {
            end.complete(null);
        }
    }
}
