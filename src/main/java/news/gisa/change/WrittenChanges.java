package news.gisa.change;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.OptionalLong;

/** What the present request has in the log: its answer tells the number of the last one. */
@Singleton
public class WrittenChanges {
    private static final String LAST = "gisa.change-seq";

    private final CurrentVertxRequest current;

    WrittenChanges(CurrentVertxRequest current) {
        this.current = current;
    }

    /** What the service does by itself is for no request. */
    void note(long last) {
        if (Arc.container().requestContext().isActive() && current.getCurrent() != null) {
            current.getCurrent().put(LAST, last);
        }
    }

    /** @return the number of the last entry that a request wrote, if it wrote any */
    public static OptionalLong last(RoutingContext request) {
        Long last = request.get(LAST);
        return last == null ? OptionalLong.empty() : OptionalLong.of(last);
    }
}
