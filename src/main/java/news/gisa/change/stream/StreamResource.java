package news.gisa.change.stream;

import io.smallrye.mutiny.Multi;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import news.gisa.http.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestStreamElementType;

@Path("/api/v1/stream")
@Tag(name = "Changes")
public class StreamResource {
    private static final int MAX_TOPICS = 50;
    private static final Pattern ID = Pattern.compile("[0-9]{1,18}");

    private static final long NEVER_REACHED = Long.MAX_VALUE;

    private final LiveStream stream;
    private final StreamMessages messages;

    public StreamResource(LiveStream stream, StreamMessages messages) {
        this.stream = stream;
        this.messages = messages;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.TEXT_PLAIN)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store, no-transform")
    // Some proxies would compress an answer, or collect it before they pass it on.
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    @Operation(
            operationId = "openStream",
            summary = "What happens, as it happens (Server-Sent Events)",
            description =
                    "Begins with an event open. Then one event per change and topic, named like the topic, with the number"
                            + " of the change as its id; data is JSON: seq, at, kind and id of the change, and what the topic shows,"
                            + " as it is now: item (or gone) for headlines, breaking and article:{id}, comment for comments:{id},"
                            + " nothing more for weather. Whoever was cut off and sends Last-Event-ID, as browsers do, is told what"
                            + " was missed; where that is no longer known, or was never an id of this"
                            + " stream, an event reset says so. A comment line comes every few"
                            + " seconds, with an id but no data. Who takes nothing for as long is cut off.")
    public Multi<OutboundSseEvent> open(
            @RestQuery
                    @DefaultValue("headlines")
                    @Parameter(
                            description =
                                    "Any of headlines, breaking, article:{id}, comments:{id} and weather, separated"
                                            + " by commas; at most 50.",
                            example = "breaking,weather")
                    String topics,
            @RestHeader("Last-Event-ID")
                    @Parameter(description = "Number of the last change that is known.", example = "42")
                    String lastEventId,
            @Context RoutingContext routing) {
        Set<String> wanted = topics(topics);
        long after = position(lastEventId);
        HttpServerRequest request = routing.request();
        // Of the framework's, which tells its own clients of what an event consists.
        routing.addHeadersEndHandler(begins -> request.response().headers().remove("X-SSE-Content-Type"));
        // An answer without a body has nothing to wait for.
        return request.method() == HttpMethod.HEAD
                ? Multi.createFrom().empty()
                : stream.listen(wanted, after, Wire.of(request));
    }

    private Set<String> topics(String text) {
        Set<String> topics = new TreeSet<>(List.of(text.split(",", -1)));
        for (String topic : topics) {
            if (!messages.isTopic(topic)) {
                throw ProblemException.badParameter(
                        "topics",
                        "There is no topic \"" + topic + "\". Known: " + String.join(", ", messages.topics()) + ".");
            }
        }
        if (topics.size() > MAX_TOPICS) {
            throw ProblemException.badParameter("topics", "Expected at most " + MAX_TOPICS + " topics.");
        }
        return topics;
    }

    private static long position(String lastEventId) {
        if (lastEventId == null || lastEventId.isEmpty()) {
            return -1;
        }
        // What means nothing here is answered with a reset: after a refusal a browser would never come back.
        return ID.matcher(lastEventId).matches() ? Long.parseLong(lastEventId) : NEVER_REACHED;
    }
}
