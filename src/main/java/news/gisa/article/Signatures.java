package news.gisa.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import news.gisa.access.Caller;

/** Signs what the caller does, now. */
@ApplicationScoped
public class Signatures {
    private final Caller caller;
    private final Clock clock;

    Signatures(Caller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant();
    }

    public Signature sign(String note) {
        return new Signature(now(), caller.id(), caller.name(), note);
    }
}
