package news.gisa.http;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** A former address: 308 to the present one, method and body kept (RFC 9110, section 15.4.9). */
public class MovedException extends WebApplicationException {
    private static final long serialVersionUID = 1L;

    public MovedException(String location) {
        super(Response.status(308).location(URI.create(location)).build());
    }
}
