package news.gisa.http.problem;

import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Which methods an address answers to, and with which bodies: a 405 must say so (RFC 9110, section 15.5.6), a 415 should
 * (section 15.5.16), and the framework does neither.
 */
@Singleton
public class AllowedMethods {
    /** RFC 5789, section 3.1. */
    public static final String ACCEPT_PATCH = "Accept-Patch";

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

    /** The media types of bodies that a method takes at an address. */
    List<String> forms(String path, String method) {
        return addresses
                .of(path)
                .filter(address -> address.methods().contains(method))
                .flatMap(address -> address.consumes().stream())
                .distinct()
                .toList();
    }

    /** The media types of answers to a method at an address. */
    List<String> answers(String path, String method) {
        String asked = method.equals(HttpMethod.HEAD) ? HttpMethod.GET : method;
        return addresses
                .of(path)
                .filter(address -> address.methods().contains(asked))
                .flatMap(address -> address.produces().stream())
                .distinct()
                .toList();
    }

    /** @return the value of {@code Accept-Patch}, where there is something to patch */
    public Optional<String> patchForms(String path) {
        return Optional.of(String.join(", ", forms(path, HttpMethod.PATCH))).filter(forms -> !forms.isEmpty());
    }
}
