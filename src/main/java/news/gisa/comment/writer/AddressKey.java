package news.gisa.comment.writer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/** A key under which addresses are hashed; newer ones have higher generations. */
@Entity(name = "CommentAddressKey")
@Table(name = "comment_address_key")
class AddressKey {
    @Id
    private int generation;

    private String secret;

    @Column(name = "made_at")
    private Instant madeAt;

    protected AddressKey() {}

    int generation() {
        return generation;
    }

    byte[] secret() {
        return HexFormat.of().parseHex(secret);
    }

    boolean isOlderThan(Duration age, Instant now) {
        return madeAt.isBefore(now.minus(age));
    }
}
