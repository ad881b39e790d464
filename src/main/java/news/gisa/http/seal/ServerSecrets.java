package news.gisa.http.seal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Random keys that the service makes for itself once and keeps in its database, the same on every node. */
@ApplicationScoped
public class ServerSecrets {
    private static final int LENGTH = 32;

    private final Map<String, byte[]> known = new ConcurrentHashMap<>();
    private final EntityManager entities;

    public ServerSecrets(EntityManager entities) {
        this.entities = entities;
    }

    /** @return 32 bytes, made at the first start by {@link #prepare} */
    public byte[] get(String name) {
        byte[] secret = known.get(name);
        if (secret == null) {
            throw new IllegalStateException("No secret named " + name + " was prepared");
        }
        return secret;
    }

    /** Loads the secret, or makes it. Two nodes that start together agree: the first insert wins. */
    @Transactional
    public void prepare(String name) {
        byte[] fresh = new byte[LENGTH];
        new SecureRandom().nextBytes(fresh);
        entities.createNativeQuery("insert into server_secret (name, secret) select :name, :secret"
                        + " where not exists (select 1 from server_secret where name = :name)")
                .setParameter("name", name)
                .setParameter("secret", HexFormat.of().formatHex(fresh))
                .executeUpdate();
        List<?> stored = entities.createNativeQuery("select secret from server_secret where name = :name", String.class)
                .setParameter("name", name)
                .getResultList();
        known.put(name, HexFormat.of().parseHex((String) stored.get(0)));
    }
}
