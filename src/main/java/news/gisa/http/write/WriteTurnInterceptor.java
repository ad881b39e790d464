package news.gisa.http.write;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import news.gisa.http.Write;

/** Around the transaction, so that a turn ends when the write is committed. */
@Write
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 190)
public class WriteTurnInterceptor {
    private final WriteTurns turns;
    private final SecurityIdentity identity;

    WriteTurnInterceptor(WriteTurns turns, SecurityIdentity identity) {
        this.turns = turns;
        this.identity = identity;
    }

    @AroundInvoke
    Object write(InvocationContext call) throws Exception {
        return turns.take(identity.isAnonymous(), call::proceed);
    }
}
