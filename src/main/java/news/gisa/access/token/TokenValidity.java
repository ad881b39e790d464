package news.gisa.access.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import news.gisa.access.Caller;
import news.gisa.access.Deputy;

/** Whether what was asked for earlier may still be done. */
@ApplicationScoped
public class TokenValidity {
    private final TokenRepository tokens;
    private final Clock clock;

    TokenValidity(TokenRepository tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Whether the token that asked for it is still good. */
    @Transactional
    public boolean isGood(Deputy caller) {
        return caller.id().equals(Caller.SYSTEM)
                || tokens.findByIdOptional(caller.id())
                        .filter(token -> token.isValidAt(clock.instant()))
                        .isPresent();
    }
}
