package news.gisa.http.load;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import news.gisa.http.Unhurried;
import news.gisa.storage.Allowances;

/** Does what {@link Unhurried} says, before a transaction begins. */
@Unhurried
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 150)
public class UnhurriedInterceptor {
    private final Allowances allowances;

    UnhurriedInterceptor(Allowances allowances) {
        this.allowances = allowances;
    }

    @AroundInvoke
    Object call(InvocationContext call) throws Exception {
        allowances.lift();
        return call.proceed();
    }
}
