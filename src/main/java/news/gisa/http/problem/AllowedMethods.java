package news.gisa.http.problem;

import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import java.util.Collection;
import java.util.TreeSet;

/** Which methods an address answers to: a 405 must say so (RFC 9110, section 15.5.6), and the framework does not. */
@Singleton
class AllowedMethods {
    private final RestAddresses addresses;

    AllowedMethods(RestAddresses addresses) {
        this.addresses = addresses;
    }

    Collection<String> of(String path) {
        TreeSet<String> methods = new TreeSet<>();
        addresses.of(path).forEach(address -> methods.addAll(address.methods()));
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        return methods;
    }
}
