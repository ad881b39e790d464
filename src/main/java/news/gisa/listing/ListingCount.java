package news.gisa.listing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** How many articles are listed under a facet, as of when they were counted; for queries. */
@Entity
@Immutable
@Table(name = "listing_count")
class ListingCount {
    @Id
    private UUID facet;

    private long articles;

    protected ListingCount() {}
}
