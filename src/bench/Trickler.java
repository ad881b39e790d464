import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Map;

/** Begins a request, and sends a byte of the rest every few seconds. */
final class Trickler extends Guest {
    static final int SECONDS_BETWEEN_BYTES = 5;

    private static final long STEP_NANOS = SECONDS_BETWEEN_BYTES * 1_000_000_000L;

    private final byte[] beginning;
    private final byte[] rest;
    private long next;

    Trickler(InetSocketAddress to, Map<String, Integer> told, byte[] beginning, byte rest) {
        super(to, told);
        this.beginning = beginning;
        this.rest = new byte[] {rest};
    }

    @Override
    ByteBuffer begins(long now) {
        next = now + STEP_NANOS;
        return ByteBuffer.wrap(beginning);
    }

    @Override
    ByteBuffer goesOn(long now) {
        if (now < next) {
            return null;
        }
        next += STEP_NANOS;
        return ByteBuffer.wrap(rest);
    }
}
