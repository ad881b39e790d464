package news.gisa.weather.provider;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/** Why there is no weather from a provider, in words of ours: those of libraries may name an address, and a key in it. */
class FetchFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A provider that says nothing for longer than this is asked all the same. */
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final transient Duration retryAfter;

    FetchFailure(String reason, Duration retryAfter) {
        super(reason, null, false, false);
        this.retryAfter = retryAfter;
    }

    private FetchFailure(RuntimeException fault) {
        super("its answer could not be stored", fault, false, false);
        this.retryAfter = null;
    }

    FetchFailure(String reason) {
        this(reason, null);
    }

    /** @param now what a date in {@code Retry-After} is measured from */
    static FetchFailure of(RuntimeException failure, Instant now) {
        if (failure instanceof FetchFailure known) {
            return known;
        }
        if (failure instanceof WebApplicationException refusal) {
            return new FetchFailure(
                    "it answered with status " + refusal.getResponse().getStatus(),
                    retryAfter(refusal.getResponse().getHeaderString(HttpHeaders.RETRY_AFTER), now));
        }
        if (failure instanceof ProcessingException) {
            return new FetchFailure(
                    isCausedBy(failure, TimeoutException.class)
                            ? "it did not answer in time"
                            : isCausedBy(failure, IOException.class)
                                    ? "it could not be reached, or broke off"
                                    : "its answer could not be read");
        }
        return new FetchFailure(failure);
    }

    /** Whether it is a fault of this service or its database, and not of the provider. */
    boolean isOurs() {
        return getCause() != null;
    }

    private static boolean isCausedBy(Throwable failure, Class<? extends Throwable> kind) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    /** RFC 9110, section 10.2.3: seconds, or a date. @return null for neither */
    static Duration retryAfter(String header, Instant now) {
        if (header == null) {
            return null;
        }
        Duration wait;
        if (header.matches("\\d{1,9}")) {
            wait = Duration.ofSeconds(Long.parseLong(header));
        } else {
            try {
                wait = Duration.between(now, Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(header)));
            } catch (DateTimeException e) {
                return null;
            }
        }
        return wait.isNegative() ? null : wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    /** How long the provider wants to be left alone. */
    Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
