package news.gisa.change.node;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import news.gisa.change.WrittenChanges;
import news.gisa.http.write.KeptAnswers;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** The answer to a write says in {@code Change-Seq} which entry of the log is its last one. */
public class SeqAnswers {
    @ServerResponseFilter
    public void tell(ContainerResponseContext response, RoutingContext request) {
        WrittenChanges.last(request).ifPresent(last -> response.getHeaders().putSingle(KeptAnswers.CHANGE_SEQ, last));
    }
}
