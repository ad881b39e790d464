package news.gisa.http.write;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Collection;

/** The answers that are kept for who repeats an Idempotency-Key. */
@ApplicationScoped
public class KeptAnswers {
    /** In answers the number of the last entry of the change log that the request wrote; in requests one that must be known. */
    public static final String CHANGE_SEQ = "Change-Seq";

    private final EntityManager entities;
    private final TransactionSynchronizationRegistry transaction;

    KeptAnswers(EntityManager entities, TransactionSynchronizationRegistry transaction) {
        this.entities = entities;
        this.transaction = transaction;
    }

    /** Keeps the number of what the present transaction wrote with the answer that it keeps, if it keeps one. */
    public void number(long changeSeq) {
        if (transaction.getResource(KeptAnswer.class) instanceof KeptAnswer kept) {
            kept.changeSeq = changeSeq;
        }
    }

    /**
     * Forgets the answers to the requests that made these: what is erased is erased here too.
     *
     * @param locations as the answers gave them
     */
    public void forget(Collection<String> locations) {
        if (!locations.isEmpty()) {
            entities.createQuery("delete from KeptAnswer k where k.location in :locations")
                    .setParameter("locations", locations)
                    .executeUpdate();
        }
    }
}
