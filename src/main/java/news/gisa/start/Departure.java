package news.gisa.start;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import news.gisa.change.stream.LiveStream;
import news.gisa.http.load.UnderWay;
import org.jboss.logging.Logger;

/**
 * The polite end, before anything that a request may need is closed: whoever asks is told that the service is not ready, listeners
 * are told to come back, and what is under way is answered.
 */
@ApplicationScoped
class Departure {
    private static final Logger LOG = Logger.getLogger(Departure.class);

    private final UnderWay underWay;
    private final LiveStream stream;
    private final StopConfig config;

    Departure(UnderWay underWay, LiveStream stream, StopConfig config) {
        this.underWay = underWay;
        this.stream = stream;
        this.config = config;
    }

    void leave(@Observes ShutdownDelayInitiatedEvent event) throws InterruptedException {
        LOG.infof(
                "Stopping: not ready for %d s, then what is under way has %d s",
                config.delay().orElse(Duration.ZERO).toSeconds(),
                config.timeout().toSeconds());
        underWay.startClosing();
        Thread.sleep(config.delay().orElse(Duration.ZERO).toMillis());
        stream.end();
        int left = underWay.close(config.timeout());
        if (left > 0) {
            LOG.warnf(
                    "Cut off after %d s: requests that were not finished (%d)",
                    config.timeout().toSeconds(), left);
        }
    }
}
