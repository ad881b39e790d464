package news.gisa;

import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.lessThan;

import io.quarkus.arc.Arc;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Default;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import news.gisa.storage.HoldingInspector;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/**
 * What one request asks the database, and nobody else meanwhile: the request carries a name, and the rest has none. Stands before the
 * inspector of the service, since there can be only one.
 */
@SuppressWarnings("serial") // Nobody writes it anywhere.
@Singleton
@Alternative
@Priority(1)
@Default
@PersistenceUnitExtension
public class Statements implements StatementInspector {
    private static final String NAME = "Statements-For";

    private final Map<String, Queue<String>> known = new ConcurrentHashMap<>();
    private final HoldingInspector ofTheService;

    Statements(@PersistenceUnitExtension HoldingInspector ofTheService) {
        this.ofTheService = ofTheService;
    }

    @Override
    public String inspect(String sql) {
        String name = name();
        if (name != null) {
            known.get(name).add(sql);
        }
        return ofTheService.inspect(sql);
    }

    private static String name() {
        if (!Arc.container().requestContext().isActive()) {
            return null;
        }
        RoutingContext request =
                Arc.container().instance(CurrentVertxRequest.class).get().getCurrent();
        return request == null ? null : request.request().getHeader(NAME);
    }

    /** In the order in which they were prepared; the answer must be a success. */
    public List<String> of(RequestSpecification caller, Function<RequestSpecification, Response> request) {
        String name = HttpTest.unique("statements");
        known.put(name, new ConcurrentLinkedQueue<>());
        request.apply(caller.header(NAME, name))
                .then()
                .statusCode(both(greaterThanOrEqualTo(200)).and(lessThan(300)));
        return List.copyOf(known.remove(name));
    }
}
