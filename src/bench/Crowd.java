import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Many guests in one thread, who have a turn each at a pace, so that what they hold costs this client little. */
final class Crowd {
    private static final long GRACE_NANOS = 1_000_000_000L;

    private final List<Guest> guests;
    private final long tickNanos;
    private final Thread thread = new Thread(this::live, "crowd");
    private volatile boolean over;
    private volatile boolean settled;
    private int mostOpen;

    Crowd(List<Guest> guests, int tickMillis) {
        this.guests = guests;
        tickNanos = tickMillis * 1_000_000L;
    }

    void start() {
        thread.start();
    }

    /** Whether all are in place, or were sent away. */
    boolean hasSettled() {
        return settled;
    }

    /** @return how many connections were open at the same time, at most */
    int stop() throws InterruptedException {
        over = true;
        thread.join();
        return mostOpen;
    }

    private void live() {
        long end = Long.MAX_VALUE;
        boolean waiting = true;
        for (long now = System.nanoTime(); !over || waiting && now < end; now = System.nanoTime()) {
            boolean mayBegin = !over;
            if (!mayBegin && end == Long.MAX_VALUE) {
                end = now + GRACE_NANOS;
            }
            int open = 0;
            waiting = false;
            boolean all = true;
            for (Guest guest : guests) {
                guest.turn(now, mayBegin);
                open += guest.isOpen() ? 1 : 0;
                all &= guest.hasSettled();
                // What somebody asked at the last moment is answered soon.
                waiting |= guest.staysAfterAnswer() && guest.waits();
            }
            settled = all;
            mostOpen = Math.max(mostOpen, open);
            LockSupport.parkNanos(now + tickNanos - System.nanoTime());
        }
        guests.forEach(Guest::end);
    }
}
