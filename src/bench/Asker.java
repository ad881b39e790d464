import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.function.Supplier;

/** Asks again and again on one connection, at a pace, and reads what it gets; for nothing more before that is there. */
final class Asker extends Guest {
    private final Supplier<byte[]> requests;
    private final long stepNanos;
    private long next;
    private byte[] request;

    /** @param first when it asks for the first time */
    Asker(InetSocketAddress to, Map<String, Integer> told, double perSecond, long first, Supplier<byte[]> requests) {
        super(to, told);
        this.requests = requests;
        stepNanos = (long) (1e9 / perSecond);
        next = first;
        comesAt(System.nanoTime());
    }

    @Override
    ByteBuffer begins(long now) {
        if (now < next) {
            return null;
        }
        next = Math.max(next + stepNanos, now);
        request = requests.get();
        return ByteBuffer.wrap(request);
    }

    @Override
    boolean asksForHead() {
        return request[0] == 'H' && request[1] == 'E' && request[2] == 'A' && request[3] == 'D' && request[4] == ' ';
    }

    @Override
    boolean staysAfterAnswer() {
        return true;
    }
}
