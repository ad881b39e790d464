package news.gisa.comment.discussion;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.gisa.http.load.EarlyRefusal;
import news.gisa.http.write.Idempotency;

/**
 * Refuses comments that come too fast for as little as it takes: a rush of them is refused for the most part, and readers wait
 * meanwhile for the processor.
 */
@Singleton
class RushRefusal implements EarlyRefusal {
    private static final Pattern COMMENTS = Pattern.compile("/api/v1/articles/([^/]+)/comments");

    private final CommentRates rates;

    RushRefusal(CommentRates rates) {
        this.rates = rates;
    }

    /** Who comes with a token is counted otherwise, and who comes with a key may get the answer that is kept for it. */
    @Override
    public Optional<Refused> of(HttpServerRequest request) {
        if (request.method() != HttpMethod.POST
                || request.headers().contains(HttpHeaders.AUTHORIZATION)
                || request.headers().contains(Idempotency.HEADER)) {
            return Optional.empty();
        }
        String path = decoded(request.path());
        Matcher comments = COMMENTS.matcher(path);
        return comments.matches()
                ? rates.refusal(request, comments.group(1)).map(problem -> new Refused(problem, path))
                : Optional.empty();
    }

    /** Nothing where it cannot be read: that is refused elsewhere. */
    private static String decoded(String path) {
        try {
            return new URI(path).getPath();
        } catch (URISyntaxException e) {
            return "";
        }
    }
}
