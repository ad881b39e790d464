import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Map;

/** Asks for something large, and reads a few bytes of it a second. */
final class Sipper extends Guest {
    static final int BYTES_PER_SECOND = 16;

    /** As little as the system allows. */
    private static final int WINDOW = 1024;

    private final byte[] request;
    private long next;

    Sipper(InetSocketAddress to, Map<String, Integer> told, String target) {
        super(to, told);
        window(WINDOW);
        request = Wire.request("GET", target, new byte[0]);
    }

    @Override
    ByteBuffer begins(long now) {
        next = now;
        return ByteBuffer.wrap(request);
    }

    @Override
    int reads(long now) {
        if (now < next) {
            return 0;
        }
        next = now + 1_000_000_000L;
        return BYTES_PER_SECOND;
    }

    @Override
    boolean isInPlace() {
        return status() > 0;
    }

    /** What it asks for costs something. */
    @Override
    int comesAgainAfter() {
        return 30;
    }
}
