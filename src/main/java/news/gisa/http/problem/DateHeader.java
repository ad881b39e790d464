package news.gisa.http.problem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Every answer says when it was made (RFC 9110, section 6.6.1): caches count its age from then. It is set when the answer begins,
 * since the request may have waited.
 */
@ApplicationScoped
public class DateHeader {
    private static final int BEFORE_ALL_OTHERS = 3000;

    /** RFC 9110, section 5.6.7. */
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final Clock clock;
    private volatile Second latest = new Second(-1, "");

    private record Second(long number, String text) {}

    DateHeader(Clock clock) {
        this.clock = clock;
    }

    void filter(@Observes Filters filters) {
        filters.register(
                request -> {
                    request.addHeadersEndHandler(begins -> date(request.response()));
                    request.next();
                },
                BEFORE_ALL_OTHERS);
    }

    /** For an answer that no filter saw. */
    public void date(HttpServerResponse response) {
        response.putHeader(HttpHeaders.DATE, now());
    }

    private String now() {
        long number = Math.floorDiv(clock.millis(), 1000L);
        Second second = latest;
        if (second.number() != number) {
            second = new Second(number, FORMAT.format(Instant.ofEpochSecond(number)));
            latest = second;
        }
        return second.text();
    }
}
