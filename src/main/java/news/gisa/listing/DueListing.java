package news.gisa.listing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A {@link Listing} that the clock will begin or end, and whether it is counted until then; for queries. */
@Entity
@Immutable
@IdClass(Listing.Key.class)
@Table(name = "listing_due")
class DueListing {
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

    @Column(name = "due_at")
    private Instant dueAt;

    private boolean counted;

    protected DueListing() {}
}
