package news.gisa.http.proxy;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** What stands in front of the service. */
@ConfigMapping(prefix = "gisa")
public interface ProxyConfig {
    /** Addresses and networks of the proxies whose {@code X-Forwarded-For} is believed; nobody's when absent. */
    Optional<Networks> proxies();
}
