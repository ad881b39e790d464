package news.gisa.comment.writer;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import news.gisa.access.AddressRates;
import news.gisa.access.Caller;
import news.gisa.access.Role;
import news.gisa.http.problem.ProblemException;

/** Tells who makes a request. */
@ApplicationScoped
public class Visitors {
    private final Caller caller;
    private final AddressKeys addressKeys;

    Visitors(Caller caller, AddressKeys addressKeys) {
        this.caller = caller;
        this.addressKeys = addressKeys;
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
        return new Visitor(null, null, null, false, addressKeys.all(bytes(AddressRates.addressOf(request))));
    }

    /** An address is a literal, so no name is looked up. */
    private static byte[] bytes(String address) {
        try {
            return InetAddress.getByName(address).getAddress();
        } catch (UnknownHostException e) {
            throw new IllegalStateException("Not an address: " + address, e);
        }
    }
}
