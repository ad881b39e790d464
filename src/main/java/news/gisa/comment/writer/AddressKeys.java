package news.gisa.comment.writer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import news.gisa.comment.CommentConfig;
import news.gisa.comment.WriterKey;
import news.gisa.http.proxy.IpAddress;

/**
 * Network addresses as keyed hashes. The key changes; once an old one is forgotten, nobody can tell any more to which address
 * its hashes belong, not even with a copy of the database.
 */
@ApplicationScoped
public class AddressKeys {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SECRET_LENGTH = 32;
    private static final int HASH_LENGTH = 16;

    private final EntityManager entities;
    private final CommentConfig config;
    private final Clock clock;

    /** Secrets by generation, newest first. */
    private volatile Map<Integer, byte[]> secrets = Map.of();

    AddressKeys(EntityManager entities, CommentConfig config, Clock clock) {
        this.entities = entities;
        this.config = config;
        this.clock = clock;
    }

    /** The hash to be stored. */
    String current(byte[] address) {
        return all(address).get(0);
    }

    /** The hashes of an address under all keys that are known, the present one first. */
    List<String> all(byte[] address) {
        byte[] network = IpAddress.household(address);
        return secrets.entrySet().stream()
                .map(key -> key.getKey() + "." + hash(key.getValue(), network))
                .toList();
    }

    private static String hash(byte[] secret, byte[] address) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            byte[] hash = Arrays.copyOf(mac.doFinal(address), HASH_LENGTH);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }

    /**
     * Makes a new key when the newest is old, forgets those that are twice as old, and learns what other nodes made. A key lives
     * on while somebody is banned by a hash of it.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void turn() {
        Instant now = clock.instant();
        Duration life = Duration.ofDays(config.addressDays());
        // Two nodes at once make the same generation: the second is refused, and finds that of the first when it asks
        // again.
        entities.createNativeQuery("""
                        insert into comment_address_key (generation, secret, made_at)
                        select coalesce(max(generation), 0) + 1, :secret, :now from comment_address_key
                        having max(made_at) is null or max(made_at) <= :old""")
                .setParameter("secret", newSecret())
                .setParameter("now", now)
                .setParameter("old", now.minus(life))
                .executeUpdate();
        Map<Integer, byte[]> known = new TreeMap<>(Comparator.reverseOrder());
        for (AddressKey key : entities.createQuery("select k from CommentAddressKey k", AddressKey.class)
                .getResultList()) {
            if (key.isOlderThan(life.multipliedBy(2), now) && !isUsed(key.generation())) {
                forget(key);
            } else {
                known.put(key.generation(), key.secret());
            }
        }
        secrets = known;
    }

    private boolean isUsed(int generation) {
        return entities.createQuery("select count(b) from Ban b where b.writer like :hashes", Long.class)
                        .setParameter("hashes", WriterKey.Kind.address + ":" + generation + ".%")
                        .getSingleResult()
                > 0;
    }

    private void forget(AddressKey key) {
        entities.createQuery("update Comment c set c.writer.addressKey = null where c.writer.addressKey like :hashes")
                .setParameter("hashes", key.generation() + ".%")
                .executeUpdate();
        entities.remove(key);
    }

    private static String newSecret() {
        byte[] secret = new byte[SECRET_LENGTH];
        new SecureRandom().nextBytes(secret);
        return HexFormat.of().formatHex(secret);
    }
}
