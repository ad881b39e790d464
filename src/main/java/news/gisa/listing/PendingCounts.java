package news.gisa.listing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.HashMap;
import java.util.Map;

/** By how much a transaction changes counts, until it writes that as the last thing it does; it is told of them itself before. */
@ApplicationScoped
public class PendingCounts {
    private final TransactionSynchronizationRegistry transaction;

    PendingCounts(TransactionSynchronizationRegistry transaction) {
        this.transaction = transaction;
    }

    /** Within a transaction. */
    public void add(Map<Facet, Long> differences) {
        Map<Facet, Long> sums = new HashMap<>(all());
        differences.forEach((facet, difference) -> sums.merge(facet, difference, Long::sum));
        transaction.putResource(PendingCounts.class, sums);
    }

    /** @return of this transaction; none where there is no transaction */
    public Map<Facet, Long> all() {
        @SuppressWarnings("unchecked")
        Map<Facet, Long> sums = transaction.getTransactionStatus() == Status.STATUS_NO_TRANSACTION
                ? null
                : (Map<Facet, Long>) transaction.getResource(PendingCounts.class);
        return sums == null ? Map.of() : sums;
    }
}
