package news.gisa.http.write;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;

/** The answers that are kept for who repeats an Idempotency-Key. */
@ApplicationScoped
public class KeptAnswers {
    private final EntityManager entities;

    KeptAnswers(EntityManager entities) {
        this.entities = entities;
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
