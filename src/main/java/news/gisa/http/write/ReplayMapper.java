package news.gisa.http.write;

import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers with what was answered first. */
public class ReplayMapper {
    @ServerExceptionMapper
    public Response replayed(ReplayedException e) {
        return e.first();
    }
}
