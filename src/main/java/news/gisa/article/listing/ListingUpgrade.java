package news.gisa.article.listing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import news.gisa.article.ArticleRepository;
import news.gisa.change.Changes;
import news.gisa.listing.ListingWriter;
import news.gisa.site.ArticlePages;
import news.gisa.site.SiteConfig;
import org.jboss.logging.Logger;

/**
 * Lists all articles at the start where that was done by other rules or settings, or never: after an upgrade, and when the site's zone or
 * the address of its pages is another one.
 */
@Singleton
public class ListingUpgrade {
    private static final Logger LOG = Logger.getLogger(ListingUpgrade.class);

    /** Goes up with any change of {@link ArticleEntries}. */
    private static final int RULES = 1;

    /** Of a transaction. Rows go to many places of an index, and the embedded database writes each of these anew with every commit. */
    private static final int AT_ONCE = 10_000;

    /** Of those that are read and written together. */
    private static final int TOGETHER = 500;

    private static final int TOLD_EVERY = 50_000;
    private static final int SECONDS = 3600;

    private final EntityManager entities;
    private final ArticleRepository articles;
    private final ArticleListings listings;
    private final ListingWriter writer;
    private final Changes changes;
    private final String basis;

    ListingUpgrade(
            EntityManager entities,
            ArticleRepository articles,
            ArticleListings listings,
            ListingWriter writer,
            Changes changes,
            SiteConfig site,
            ArticlePages pages) {
        this.entities = entities;
        this.articles = articles;
        this.listings = listings;
        this.writer = writer;
        this.changes = changes;
        this.basis = RULES + " " + site.timeZone() + " " + pages.origin();
    }

    /** Ends early at no cost but a repetition: what it has listed is listed already the next time. */
    @ActivateRequestContext
    public void make() {
        if (isMade()) {
            return;
        }
        long done = 0;
        UUID last = new UUID(0, 0);
        for (List<UUID> next = after(last); !next.isEmpty(); next = after(last)) {
            List<UUID> ids = next;
            QuarkusTransaction.requiringNew().timeout(SECONDS).run(() -> list(ids));
            last = next.get(next.size() - 1);
            done += next.size();
            if (done % TOLD_EVERY == 0) {
                LOG.infof("Articles are listed anew: %,d so far", done);
            }
        }
        QuarkusTransaction.requiringNew().timeout(SECONDS).run(() -> changes.ending(Counted.class, Counted::new));
        if (done > 0) {
            LOG.infof("%,d articles were listed anew", done);
        }
    }

    private void list(List<UUID> ids) {
        for (int from = 0; from < ids.size(); from += TOGETHER) {
            List<UUID> some = ids.subList(from, Math.min(from + TOGETHER, ids.size()));
            articles.lockAll(some);
            listings.renew(some);
            entities.clear();
        }
    }

    private boolean isMade() {
        return entities.createNativeQuery("select basis from listing_basis", String.class)
                .getResultList()
                .contains(basis);
    }

    /** From the first id on, whose bits are in order in both databases. */
    private List<UUID> after(UUID last) {
        return entities.createQuery("select a.id from Article a where a.id > :last order by a.id", UUID.class)
                .setParameter("last", last)
                .setMaxResults(AT_ONCE)
                .getResultList();
    }

    private final class Counted implements Changes.Ending {
        @Override
        public void write() {
            // What each article has is there already.
        }

        @Override
        public void writeLast() {
            writer.countAll();
            entities.createNativeQuery("delete from listing_basis").executeUpdate();
            entities.createNativeQuery("insert into listing_basis (id, basis) values (1, :basis)")
                    .setParameter("basis", basis)
                    .executeUpdate();
        }
    }
}
