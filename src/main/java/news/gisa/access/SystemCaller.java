package news.gisa.access;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;

/** The service itself as the caller, for what it does without a request; or who made an earlier one. */
@ApplicationScoped
public class SystemCaller {
    private static final Deputy SERVICE = new Deputy(Caller.SYSTEM, "Gisa", null, Role.admin);

    private final CurrentIdentityAssociation identity;

    public SystemCaller(CurrentIdentityAssociation identity) {
        this.identity = identity;
    }

    /** Does something with the role of an admin and the name of the service. */
    @ActivateRequestContext
    public void act(Runnable action) {
        actFor(SERVICE, action);
    }

    /** Does something as who made an earlier request. */
    @ActivateRequestContext
    public void actFor(Deputy caller, Runnable action) {
        QuarkusSecurityIdentity.Builder builder = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(caller.id().toString()))
                .addRoles(caller.role().names())
                .addAttribute(Caller.NAME, caller.name());
        if (caller.authorId() != null) {
            builder.addAttribute(Caller.AUTHOR, caller.authorId());
        }
        identity.setIdentity(builder.build());
        action.run();
    }
}
