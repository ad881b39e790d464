package news.gisa.http.load;

import java.util.concurrent.atomic.AtomicLong;

/** Bytes that many may hold together. Half of them at most are for those without a token: strangers cannot keep the desk from its work. */
final class MemoryBudget {
    private final long most;
    private final AtomicLong held = new AtomicLong();
    private final AtomicLong heldByStrangers = new AtomicLong();

    MemoryBudget(long most) {
        this.most = most;
    }

    /** @return false if there is no room for so many more */
    boolean take(long bytes, boolean stranger) {
        if (stranger && !take(heldByStrangers, bytes, most / 2)) {
            return false;
        }
        if (!take(held, bytes, most)) {
            if (stranger) {
                heldByStrangers.addAndGet(-bytes);
            }
            return false;
        }
        return true;
    }

    private static boolean take(AtomicLong of, long bytes, long most) {
        if (of.addAndGet(bytes) > most) {
            of.addAndGet(-bytes);
            return false;
        }
        return true;
    }

    void giveBack(long bytes, boolean stranger) {
        held.addAndGet(-bytes);
        if (stranger) {
            heldByStrangers.addAndGet(-bytes);
        }
    }

    long held() {
        return held.get();
    }
}
