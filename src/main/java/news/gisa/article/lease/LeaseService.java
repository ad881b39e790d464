package news.gisa.article.lease;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import news.gisa.access.Caller;
import news.gisa.article.ArticleFinder;

/** Who is editing what: leases tell and never block, so nobody is refused because somebody else has one. */
@ApplicationScoped
public class LeaseService {
    private final LeaseRepository leases;
    private final ArticleFinder finder;
    private final Caller caller;
    private final Clock clock;

    LeaseService(LeaseRepository leases, ArticleFinder finder, Caller caller, Clock clock) {
        this.leases = leases;
        this.finder = finder;
        this.caller = caller;
        this.clock = clock;
    }

    /** The leases of an article that have not expired, the longest held first. */
    public List<LeaseItem> live(UUID articleId) {
        return leases.live(articleId, clock.instant()).stream()
                .map(lease -> LeaseItem.of(lease, caller.id()))
                .toList();
    }

    List<LeaseItem> list(String ref) {
        return live(finder.requireForDesk(ref).id());
    }

    /** Makes the caller's lease, or renews it. */
    LeaseResponse hold(String ref, LeaseRequest request) {
        UUID article = locked(ref);
        Instant now = clock.instant();
        leases.deleteExpired(article, now);
        Lease lease = leases.findByIdOptional(new Lease.Key(article, caller.id()))
                .orElseGet(() -> new Lease(article, caller.id(), caller.name(), now));
        lease.renew(now.plusSeconds(request.secondsOrUsual()), request.note());
        leases.persist(lease);
        List<LeaseItem> others =
                live(article).stream().filter(item -> !item.mine()).toList();
        return LeaseResponse.of(LeaseItem.of(lease, caller.id()), others);
    }

    void giveUp(String ref) {
        leases.delete(locked(ref), caller.id());
    }

    /** One at a time: of two first requests of one token both would insert, and an update would miss what was given up. */
    private UUID locked(String ref) {
        return finder.lockAnywhere(ref).id();
    }
}
