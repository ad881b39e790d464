package news.gisa.listing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** An {@link Entry} of an article, for queries; {@link ListingWriter} writes them. */
@Entity
@Immutable
@IdClass(Listing.Key.class)
@Table(name = "listing")
public class Listing {
    record Key(UUID articleId, UUID facet, Instant startsAt) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    @Id
    @Column(name = "article_id")
    private UUID articleId;

    @Id
    private UUID facet;

    @Id
    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Column(name = "sorts_at")
    private Instant sortsAt;

    private boolean past;

    protected Listing() {}
}
