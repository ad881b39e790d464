package news.gisa.access;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;

/** The service itself as the caller, for what it does without a request. */
@ApplicationScoped
public class SystemCaller {
    private final CurrentIdentityAssociation identity;

    public SystemCaller(CurrentIdentityAssociation identity) {
        this.identity = identity;
    }

    /** Does something with the role of an admin and the name of the service. */
    @ActivateRequestContext
    public void act(Runnable action) {
        identity.setIdentity(QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(Caller.SYSTEM.toString()))
                .addRoles(Role.admin.names())
                .addAttribute(Caller.NAME, "Gisa")
                .build());
        action.run();
    }
}
