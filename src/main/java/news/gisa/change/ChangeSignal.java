package news.gisa.change;

import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Tells the follower of this node that there is something to read, so that it need not look all the time. */
@Singleton
public class ChangeSignal {
    private final Semaphore given = new Semaphore(0);

    public void give() {
        given.release();
    }

    void await(long millis) throws InterruptedException {
        if (given.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
            given.drainPermits();
        }
    }
}
