package news.gisa.transfer.job;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import news.gisa.access.Role;
import news.gisa.http.load.LimitsConfig;
import news.gisa.http.load.Uploads;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.problem.ProblemType;

/** Has files that are to be imported written to the disk as they come; of those who may not import nothing is read. */
@Singleton
class ImportUploads implements Uploads {
    private final LimitsConfig limits;
    private final ImportFolder folder;

    ImportUploads(LimitsConfig limits, ImportFolder folder) {
        this.limits = limits;
        this.folder = folder;
    }

    @Override
    public Optional<Upload> of(RoutingContext request) {
        if (request.request().method() != HttpMethod.POST
                || !request.normalizedPath().equals(ImportResource.PATH)) {
            return Optional.empty();
        }
        if (!(request.user() instanceof QuarkusHttpUser user)
                || user.getSecurityIdentity().isAnonymous()) {
            throw ProblemException.unauthorized("This needs a token of role editor.");
        }
        SecurityIdentity identity = user.getSecurityIdentity();
        if (!identity.hasRole(Role.editor.name())) {
            throw new ProblemException(ProblemType.FORBIDDEN, "This needs the role editor.");
        }
        return Optional.of(new Upload(folder.arriving(), limits.importFile().asLongValue()));
    }
}
