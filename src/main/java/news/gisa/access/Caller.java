package news.gisa.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Arrays;
import java.util.UUID;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.problem.ProblemType;

/** Who makes the request. */
@RequestScoped
public class Caller {
    public static final String NAME = "gisa.token-name";
    public static final String AUTHOR = "gisa.author-id";

    /** Who acts when no request does: the loader of sample content, a migration. */
    public static final UUID SYSTEM = new UUID(0, 0);

    private final SecurityIdentity identity;

    public Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    public boolean has(Role role) {
        return identity.hasRole(role.name());
    }

    /** For rules that hang on what is asked, not only on the operation. */
    public void require(Role role) {
        if (identity.isAnonymous()) {
            throw ProblemException.unauthorized("This needs a token of role " + role + ".");
        }
        if (!has(role)) {
            throw new ProblemException(ProblemType.FORBIDDEN, "This needs the role " + role + ".");
        }
    }

    /** The id of the token. */
    public UUID id() {
        return identity.isAnonymous()
                ? SYSTEM
                : UUID.fromString(identity.getPrincipal().getName());
    }

    /** The author whose token it is, or null. */
    public UUID authorId() {
        return identity.getAttribute(AUTHOR);
    }

    /** To whom belongs what the caller makes: the author of the token, or the token itself. */
    public UUID ownerId() {
        return authorId() == null ? id() : authorId();
    }

    /** Whether what belongs to this owner is the caller's. */
    public boolean owns(UUID owner) {
        return owner.equals(id()) || owner.equals(authorId());
    }

    /** The highest role that the token has; null without a token. */
    public Role role() {
        return Arrays.stream(Role.values())
                .filter(this::has)
                .reduce((lower, higher) -> higher)
                .orElse(null);
    }

    /** The same, for what is done later. */
    public Deputy deputy() {
        return new Deputy(id(), name(), authorId(), role());
    }

    /** The name of the token, as shown in histories. */
    public String name() {
        return identity.isAnonymous() ? "Gisa" : identity.getAttribute(NAME);
    }
}
