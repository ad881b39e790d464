package news.gisa.comment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * Who wrote a comment, as far as it is known.
 *
 * @param nameKey the name without what only looks different (see {@link WriterKey})
 * @param member as the frontend that vouches calls its member; null for a reader without an account
 * @param tokenId of the newsroom, or of that frontend
 * @param addressKey keyed hash of the network address; null with a token
 * @param badge author or editor; null for readers
 */
@Embeddable
public record Writer(
        @Column(name = "author_name") String name,
        @Column(name = "name_key") String nameKey,
        String member,
        @Column(name = "token_id") UUID tokenId,
        @Column(name = "address_key") String addressKey,
        String badge) {

    static final Writer NOBODY = new Writer("", null, null, null, null, null);
}
