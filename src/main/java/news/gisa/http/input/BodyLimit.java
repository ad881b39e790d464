package news.gisa.http.input;

import jakarta.inject.Provider;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.problem.ProblemType;
import news.gisa.http.seal.Sha256;

/**
 * Reads a request body whole, up to the limit, before anything looks at it: a body that is too large or not complete is
 * refused without any effect, and its digest tells a repeated request from another one.
 */
@jakarta.ws.rs.ext.Provider
@ConstrainedTo(RuntimeType.SERVER)
public class BodyLimit implements ReaderInterceptor {
    public static final String DIGEST = "gisa.body-digest";

    /** Not the value: interceptors are made while the build's settings are the only ones. */
    private final Provider<LimitsConfig> limits;

    private final ContainerRequestContext request;

    public BodyLimit(Provider<LimitsConfig> limits, ContainerRequestContext request) {
        this.limits = limits;
        this.request = request;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        long limit = limits.get().body().asLongValue();
        InputStream stream = context.getInputStream();
        byte[] body = stream.readNBytes((int) limit + 1);
        if (body.length > limit) {
            throw tooLarge(limit);
        }
        request.setProperty(DIGEST, Sha256.hex(body));
        context.setInputStream(new ByteArrayInputStream(body));
        return context.proceed();
    }

    static ProblemException tooLarge(long limit) {
        return new ProblemException(
                        ProblemType.CONTENT_TOO_LARGE, "The body is larger than the " + limit + " bytes accepted here.")
                .with("limit", limit)
                .header("Connection", "close");
    }
}
