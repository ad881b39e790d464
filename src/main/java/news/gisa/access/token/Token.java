package news.gisa.access.token;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.UUID;
import news.gisa.access.Role;
import org.hibernate.annotations.UuidGenerator;

/** A bearer token; its secret is known to its holder only. */
@Entity
@Table(name = "access_token")
public class Token {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private String name;

    /** SHA-256 of the secret, in hexadecimal. */
    private String digest;

    @Enumerated(EnumType.STRING)
    private Role role;

    /** The author whose token it is, or null. */
    @Column(name = "author_id")
    private UUID authorId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    protected Token() {}

    Token(String name, String digest, Role role, UUID authorId, Instant createdAt, Instant expiresAt) {
        this.name = name;
        this.digest = digest;
        this.role = role;
        this.authorId = authorId;
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    /** In a time that does not hang on where they differ. */
    boolean hasDigest(String other) {
        return MessageDigest.isEqual(
                digest.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    boolean isValidAt(Instant time) {
        return revokedAt == null && time.isBefore(expiresAt);
    }

    /** @return whether that is news */
    boolean revoke(Instant time) {
        if (revokedAt != null) {
            return false;
        }
        revokedAt = time;
        return true;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Role role() {
        return role;
    }

    UUID authorId() {
        return authorId;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    Instant revokedAt() {
        return revokedAt;
    }

    Instant lastUsedAt() {
        return lastUsedAt;
    }
}
