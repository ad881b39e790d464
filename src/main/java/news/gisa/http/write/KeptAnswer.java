package news.gisa.http.write;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The first answer to an Idempotency-Key. */
@Entity
@Table(name = "idempotency")
class KeptAnswer {
    /** Digest of caller, address and key. */
    @Id
    String scope;

    @Column(name = "request_digest")
    String requestDigest;

    int status;

    String location;

    String body;

    /** The same with what may be shown to nobody else, closed so that only who has the key can have it opened; null if there is none. */
    String sealed;

    String version;

    /** Of the last entry of the change log that the request wrote; null if it wrote none. */
    @Column(name = "change_seq")
    Long changeSeq;

    @Column(name = "created_at")
    Instant createdAt;
}
