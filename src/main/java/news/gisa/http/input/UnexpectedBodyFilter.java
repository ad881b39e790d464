package news.gisa.http.input;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import news.gisa.http.problem.FieldError;
import news.gisa.http.problem.ProblemException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** No DELETE here takes a body (RFC 9110, section 9.3.5); whoever sends one means something that would not happen. */
public class UnexpectedBodyFilter {
    @ServerRequestFilter
    public void refuse(ContainerRequestContext request) {
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        boolean hasBody = length == null ? request.getHeaderString("Transfer-Encoding") != null : !length.equals("0");
        if (hasBody && request.getMethod().equals(HttpMethod.DELETE)) {
            throw ProblemException.invalid(List.of(FieldError.at("", "A DELETE takes no body; leave it out.")));
        }
    }
}
