package news.gisa.article.content;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import news.gisa.http.input.MergePatch;

/** Reads the body that a write brings before the write takes its turn and its transaction begins. */
@ReadsBody
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 180)
public class BodyInterceptor {
    private final ReadBodies bodies;

    BodyInterceptor(ReadBodies bodies) {
        this.bodies = bodies;
    }

    @AroundInvoke
    Object write(InvocationContext call) throws Exception {
        for (Object parameter : call.getParameters()) {
            String body = sent(parameter);
            // A longer one is refused for its length, without being read.
            if (body != null && body.length() <= ArticleInput.MAX_BODY) {
                bodies.faults(body);
            }
        }
        return call.proceed();
    }

    private static String sent(Object parameter) {
        if (parameter instanceof ArticleInput input) {
            return input.body();
        }
        return parameter instanceof MergePatch patch ? patch.text("body").orElse(null) : null;
    }
}
