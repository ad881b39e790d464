package news.gisa.weather.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;

/**
 * Whose turn it is to ask a provider: that of the node that claims it first. A claim ends by itself, should the node die with
 * it. Each step is a short transaction of its own; none is open while the provider is asked.
 */
@ApplicationScoped
class FetchTurns {
    private static final int MAX_REASON = 300;

    private final EntityManager entities;

    FetchTurns(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    FetchStatus status(String provider) {
        return entities.find(FetchState.class, provider).status();
    }

    /** @return whether it is this node's turn */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean claim(String provider, Instant now, Duration length) {
        return entities.createQuery("update WeatherFetch set claimedUntil = :until where provider = :provider"
                                + " and dueAt <= :now and (claimedUntil is null or claimedUntil <= :now)")
                        .setParameter("until", now.plus(length))
                        .setParameter("provider", provider)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    FetchStatus succeeded(String provider, Instant at, Instant next) {
        FetchState state = lock(provider);
        state.succeeded(at, next);
        return state.status();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    FetchStatus failed(String provider, Instant at, String reason, Instant next) {
        FetchState state = lock(provider);
        state.failed(at, reason.substring(0, Math.min(reason.length(), MAX_REASON)), next);
        return state.status();
    }

    private FetchState lock(String provider) {
        return entities.find(FetchState.class, provider, LockModeType.PESSIMISTIC_WRITE);
    }
}
