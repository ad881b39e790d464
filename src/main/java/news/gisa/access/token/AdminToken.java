package news.gisa.access.token;

import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import news.gisa.access.Role;
import news.gisa.access.SystemCaller;
import org.jboss.logging.Logger;

/** The token that all others descend from. */
@ApplicationScoped
public class AdminToken {
    private static final Logger LOG = Logger.getLogger(AdminToken.class);
    private static final String FILE = "admin-token";
    private static final Instant WITHOUT_END = Instant.parse("9999-12-31T00:00:00Z");

    private final TokenService tokens;
    private final TokenAuthentication authentication;
    private final TokenRepository repository;
    private final SystemCaller system;
    private final AccessConfig config;

    AdminToken(
            TokenService tokens,
            TokenAuthentication authentication,
            TokenRepository repository,
            SystemCaller system,
            AccessConfig config) {
        this.tokens = tokens;
        this.authentication = authentication;
        this.repository = repository;
        this.system = system;
        this.config = config;
    }

    /** Makes sure that somebody can administer: the configured token works, or at the first start one is made up. */
    @Transactional
    public void prepare(Path dataFolder) {
        if (config.token().isPresent()) {
            prepareConfigured(config.token().get().text());
        } else if (repository.count() == 0) {
            String secret = tokens.newSecret();
            register("admin", secret);
            LOG.infof("The admin token is in %s", write(dataFolder.resolve(FILE), secret));
        }
    }

    private void prepareConfigured(String secret) {
        if (!authentication.isKnown(secret)) {
            register("admin (configured)", secret);
        }
    }

    private void register(String name, String secret) {
        system.act(() -> tokens.register(name, Role.admin, null, secret, WITHOUT_END));
    }

    private static Path write(Path file, String secret) {
        try {
            Files.deleteIfExists(file);
            // Created with its mode, so that there is no moment at which others can read it.
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            return Files.writeString(file, secret + "\n").toAbsolutePath().normalize();
        } catch (IOException e) {
            throw new ConfigurationException("The admin token cannot be written to " + file + ": " + e.getMessage());
        }
    }
}
