package news.gisa.http.write;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.concurrent.ThreadLocalRandom;
import news.gisa.http.Write;
import news.gisa.http.problem.Races;

/**
 * Around the transaction, so that a turn ends when the write is committed. A write that another one was faster than, with a slug that
 * was made or a tag that is new, is done again by us: to its client nothing is wrong.
 */
@Write
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 190)
public class WriteTurnInterceptor {
    private static final int MOST_ATTEMPTS = 8;
    private static final int MOST_PAUSE_MILLIS = 20;

    private final WriteTurns turns;
    private final SecurityIdentity identity;

    WriteTurnInterceptor(WriteTurns turns, SecurityIdentity identity) {
        this.turns = turns;
        this.identity = identity;
    }

    @AroundInvoke
    Object write(InvocationContext call) throws Exception {
        return turns.take(identity.isAnonymous(), () -> again(call));
    }

    private static Object again(InvocationContext call) throws Exception {
        for (int attempt = 1; attempt < MOST_ATTEMPTS; attempt++) {
            try {
                return call.proceed();
            } catch (Exception e) {
                if (!Races.isDefeat(e)) {
                    throw e;
                }
                // So that those who met do not meet again.
                Thread.sleep(ThreadLocalRandom.current().nextInt(MOST_PAUSE_MILLIS));
            }
        }
        return call.proceed();
    }
}
