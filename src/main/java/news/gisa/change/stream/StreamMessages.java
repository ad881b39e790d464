package news.gisa.change.stream;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import news.gisa.change.Change;

/** Changes as messages (HTML Living Standard, section 9.2), written once for all who listen. */
@Singleton
class StreamMessages {
    private static final int RETRY_MILLIS = 3000;

    private final Instance<StreamSource> sources;
    private final ObjectMapper json;
    private final Sse sse;

    StreamMessages(@Any Instance<StreamSource> sources, ObjectMapper json, Sse sse) {
        this.sources = sources;
        this.json = json;
        this.sse = sse;
    }

    /** What one change means on one topic. */
    record Told(long seq, String topic, String data) {}

    /** From where on a listener is told, and of what. */
    private record Open(long seq, Set<String> topics) {}

    /** From where on it is told, and why not from earlier on. */
    private record Reset(long seq, String detail) {}

    List<String> topics() {
        return sources.stream()
                .flatMap(source -> source.topics().stream())
                .sorted()
                .toList();
    }

    boolean isTopic(String word) {
        return sources.stream().anyMatch(source -> source.owns(word));
    }

    /** @return what there is to tell on these topics, in the order of the log */
    List<Told> told(List<Change> changes, Set<String> wanted) {
        Map<Long, List<Told>> told = new LinkedHashMap<>();
        changes.forEach(change -> told.put(change.seq(), new ArrayList<>()));
        for (StreamSource source : sources) {
            List<Change> relevant = changes.stream()
                    .filter(change -> !Collections.disjoint(source.topicsOf(change), wanted))
                    .toList();
            if (!relevant.isEmpty()) {
                Map<Long, Map<String, Map<String, Object>>> members = source.tell(relevant);
                relevant.forEach(change -> members.getOrDefault(change.seq(), Map.of())
                        .forEach((topic, rest) ->
                                told.get(change.seq()).add(new Told(change.seq(), topic, data(change, rest)))));
            }
        }
        return told.values().stream().flatMap(Collection::stream).toList();
    }

    private String data(Change change, Map<String, Object> rest) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("seq", change.seq());
        members.put("at", change.at());
        members.put("kind", change.kind());
        members.put("id", change.subjectId());
        members.putAll(rest);
        return json(members);
    }

    private String json(Object members) {
        try {
            return json.writeValueAsString(members);
        } catch (JacksonException e) {
            throw new IllegalStateException("A message could not be written", e);
        }
    }

    /** @param last whether it is the last one of its change: only that one counts as the change being known */
    OutboundSseEvent message(Told told, boolean last) {
        OutboundSseEvent.Builder message = event(told.topic(), told.data());
        return (last ? message.id(String.valueOf(told.seq())) : message).build();
    }

    /** The first one: from here on nothing is missed. */
    OutboundSseEvent open(long position, Set<String> topics) {
        return event("open", json(new Open(position, topics)))
                .id(String.valueOf(position))
                .reconnectDelay(RETRY_MILLIS)
                .build();
    }

    /** What lies between is not known any more, or never was here. */
    OutboundSseEvent reset(long position) {
        return event("reset", json(new Reset(position, "What was missed is no longer known; read the state anew.")))
                .id(String.valueOf(position))
                .reconnectDelay(RETRY_MILLIS)
                .build();
    }

    /** A comment; its id is one that clients keep though they show nothing. */
    OutboundSseEvent heartbeat(long position) {
        return sse.newEventBuilder().comment("").id(String.valueOf(position)).build();
    }

    /** Not all are to come back at the same moment. */
    OutboundSseEvent farewell() {
        return sse.newEventBuilder()
                .comment("the service stops; come back")
                .reconnectDelay(ThreadLocalRandom.current().nextInt(RETRY_MILLIS / 3, 2 * RETRY_MILLIS))
                .build();
    }

    private OutboundSseEvent.Builder event(String name, String data) {
        return sse.newEventBuilder().name(name).data(String.class, data);
    }
}
