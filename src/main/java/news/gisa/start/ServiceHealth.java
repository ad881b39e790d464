package news.gisa.start;

import jakarta.inject.Singleton;
import news.gisa.http.load.UnderWay;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** A service that is about to stop should get no more requests. */
@Readiness
@Singleton
class ServiceHealth implements HealthCheck {
    private final UnderWay underWay;

    ServiceHealth(UnderWay underWay) {
        this.underWay = underWay;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("service")
                .status(!underWay.isStopping())
                .withData("state", underWay.isStopping() ? "stopping" : "running")
                .build();
    }
}
