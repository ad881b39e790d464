package news.gisa.transfer.job;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Holds the answer to a file back until it was read, unless that takes long or is not wanted (RFC 7240, section 4.1): then it says
 * where the report will be. Nobody's thread or transaction waits.
 */
public class ImportAnswers {
    /** Shorter than what proxies wait for. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String ASYNC = "respond-async";
    private static final Pattern WANTED = Pattern.compile("(?i)(.*[,;])?\\s*respond-async\\s*([,;].*)?");

    private final ImportWaiting waiting;
    private final ImportProgress progress;
    private final ImportFolder folder;

    public ImportAnswers(ImportWaiting waiting, ImportProgress progress, ImportFolder folder) {
        this.folder = folder;
        this.waiting = waiting;
        this.progress = progress;
    }

    @ServerResponseFilter(priority = Priorities.USER + 1000)
    public Uni<Void> hold(ContainerRequestContext request, ContainerResponseContext response, ResourceInfo resource) {
        if (resource.getResourceClass() != ImportResource.class
                || response.getStatus() != Response.Status.ACCEPTED.getStatusCode()) {
            return null;
        }
        String prefer = request.getHeaderString("Prefer");
        if (prefer != null && WANTED.matcher(prefer).matches()) {
            response.getHeaders().putSingle("Preference-Applied", ASYNC);
            return null;
        }
        String location = String.valueOf(response.getHeaders().getFirst(HttpHeaders.LOCATION));
        UUID id = UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
        CompletableFuture<Void> end = waiting.forEnd(id);
        ImportReport present = progress.of(id);
        if (present.state().isEnd()) {
            // Before anybody waited for it.
            waiting.ended(id);
        } else if (!present.node().equals(folder.node())) {
            // A request that was repeated: another node reads.
            response.setEntity(present);
            return null;
        }
        return Uni.createFrom()
                .completionStage(end)
                .ifNoItem()
                .after(PATIENCE)
                .recoverWithItem((Void) null)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(over -> answer(progress.of(id), response))
                .replaceWithVoid();
    }

    private static void answer(ImportReport report, ContainerResponseContext response) {
        response.setEntity(report);
        if (report.state().isEnd()) {
            response.setStatus(Response.Status.OK.getStatusCode());
            response.getHeaders().remove(HttpHeaders.LOCATION);
            response.getHeaders().putSingle(HttpHeaders.CONTENT_LOCATION, ImportJobResource.PATH + "/" + report.id());
        }
    }
}
