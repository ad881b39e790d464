package news.gisa.comment.writer;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import news.gisa.access.Caller;
import news.gisa.access.Role;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.proxy.ClientAddresses;

/** Tells who makes a request. */
@ApplicationScoped
public class Visitors {
    private final Caller caller;
    private final AddressKeys addressKeys;
    private final ClientAddresses clients;

    Visitors(Caller caller, AddressKeys addressKeys, ClientAddresses clients) {
        this.caller = caller;
        this.addressKeys = addressKeys;
        this.clients = clients;
    }

    /**
     * @param member as the body names it; null for none
     * @param place of the member in the body
     */
    public Visitor of(HttpServerRequest request, String member, String place) {
        if (caller.has(Role.contributor)) {
            return new Visitor(member, caller.id(), caller.authorId(), caller.has(Role.editor), List.of());
        }
        if (member != null) {
            throw ProblemException.invalid(place, "Only a frontend with a token can vouch for a member; leave it out.");
        }
        return new Visitor(
                null, null, null, false, addressKeys.all(clients.of(request).bytes()));
    }
}
