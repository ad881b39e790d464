package news.gisa.start;

import jakarta.inject.Singleton;
import news.gisa.http.load.UnderWay;
import news.gisa.storage.DiskSpace;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** A service that is about to stop should get no more requests; one whose disk is full still answers all reads, and says so here. */
@Readiness
@Singleton
class ServiceHealth implements HealthCheck {
    private final UnderWay underWay;
    private final DiskSpace disk;

    ServiceHealth(UnderWay underWay, DiskSpace disk) {
        this.underWay = underWay;
        this.disk = disk;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("service")
                .status(!underWay.isStopping())
                .withData("state", underWay.isStopping() ? "stopping" : "running")
                .withData("writes", disk.isShort() ? "refused: the disk is almost full" : "taken")
                .build();
    }
}
