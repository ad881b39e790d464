package news.gisa.http.answer;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** What {@code fields=} leaves of an answer, for those who need not make the rest of it. */
@ApplicationScoped
public class ShownFields {
    private final CurrentVertxRequest current;

    ShownFields(CurrentVertxRequest current) {
        this.current = current;
    }

    /** Whether a member of the answer, or on a list of its items, is shown. */
    public boolean contain(String member) {
        RoutingContext request = Arc.container().requestContext().isActive() ? current.getCurrent() : null;
        List<String> fields = request == null ? List.of() : request.queryParam(FieldSelections.PARAMETER);
        return fields.isEmpty()
                || Stream.of(fields.get(0).split(",")).anyMatch(path -> path.split("\\.")[0].equals(member));
    }
}
