import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** What those share who write at the same time. */
final class Session {
    private static final int MOST_NEWS = 100;
    private static final int PAUSE_MILLIS = 5;

    private final Queue<String> news = new ConcurrentLinkedQueue<>();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicBoolean hurry = new AtomicBoolean(true);

    /** @param published id of an article that is public now; null if none became so */
    void acknowledged(String published) {
        acknowledged.incrementAndGet();
        if (published != null) {
            news.add(published);
            if (news.size() > MOST_NEWS) {
                news.poll();
            }
        }
    }

    /** Waits until so many writes more were acknowledged, or the time is over. */
    void await(int more, long millis) throws InterruptedException {
        int enough = acknowledged.get() + more;
        long end = System.nanoTime() + millis * 1_000_000;
        while (acknowledged.get() < enough && System.nanoTime() < end) {
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    /** The last articles that became public. */
    List<String> news(int most) {
        List<String> all = news.stream().toList();
        return all.subList(Math.max(0, all.size() - most), all.size()).stream()
                .distinct()
                .toList();
    }

    void begin() {
        over.set(false);
    }

    /** Where there is no hurry, such as while somebody starts, little is written: all of it is looked at afterwards. */
    void hurry(boolean now) {
        hurry.set(now);
    }

    boolean isInHurry() {
        return hurry.get();
    }

    void end() {
        over.set(true);
    }

    boolean isOver() {
        return over.get();
    }
}
