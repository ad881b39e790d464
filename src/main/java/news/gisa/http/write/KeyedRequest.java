package news.gisa.http.write;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.UriInfo;
import news.gisa.http.load.UploadedFile;
import news.gisa.http.proxy.ClientAddresses;
import news.gisa.http.seal.Sha256;

/** What makes a request with an {@code Idempotency-Key} the same as another: who sends it, where to, and what. */
@RequestScoped
public class KeyedRequest {
    private final RoutingContext routing;
    private final UriInfo uri;
    private final SecurityIdentity identity;
    private final ClientAddresses clients;

    public KeyedRequest(RoutingContext routing, UriInfo uri, SecurityIdentity identity, ClientAddresses clients) {
        this.routing = routing;
        this.uri = uri;
        this.identity = identity;
        this.clients = clients;
    }

    /** A key is the caller's own, and belongs to one address. Callers are told apart by their token, or from where they come. */
    String scope(String key) {
        String caller = identity.isAnonymous()
                ? "from " + clients.of(routing.request()).householdKey()
                : identity.getPrincipal().getName();
        return caller + '\n' + uri.getPath() + '\n' + key;
    }

    /** Body and query: both say what is asked for. */
    String digest() {
        String body = UploadedFile.in(routing).map(UploadedFile::digest).orElseGet(this::bodyDigest);
        String query = uri.getRequestUri().getRawQuery();
        return query == null || query.isEmpty() ? body : Sha256.hex(body + '?' + query);
    }

    private String bodyDigest() {
        Buffer bytes = routing.body().buffer();
        return bytes == null ? "" : Sha256.hex(bytes.getBytes());
    }
}
