import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/** Sends a large body, piece by piece, as far as it is taken, and holds back the last byte. */
final class Endless extends Guest {
    /** Just below what the service takes by default. */
    static final int SIZE = 4_100_000;

    /** In one turn, so that the sending is not the abuse. */
    private static final int PIECE = 64 * 1024;

    private static final byte[] CHUNK;

    static {
        byte[] size = (Integer.toHexString(PIECE) + "\r\n").getBytes(StandardCharsets.UTF_8);
        CHUNK = new byte[size.length + PIECE + 2];
        Arrays.fill(CHUNK, (byte) 'a');
        System.arraycopy(size, 0, CHUNK, 0, size.length);
        CHUNK[CHUNK.length - 2] = '\r';
        CHUNK[CHUNK.length - 1] = '\n';
    }

    private final String target;
    private final boolean announced;
    private int sent;

    /** @param announced whether the size of the body is, or chunks of it follow each other */
    Endless(InetSocketAddress to, Map<String, Integer> told, String target, boolean announced) {
        super(to, told);
        this.target = target;
        this.announced = announced;
    }

    @Override
    ByteBuffer begins(long now) {
        String text = "{\"author\": {\"name\": \"reader\"}, \"text\": \"";
        sent = text.length();
        String first = announced ? text : Integer.toHexString(sent) + "\r\n" + text + "\r\n";
        StringBuilder head = Wire.head(
                "POST",
                target,
                "Content-Type",
                "application/json",
                announced ? "Content-Length" : "Transfer-Encoding",
                announced ? String.valueOf(SIZE) : "chunked");
        return ByteBuffer.wrap(head.append("\r\n").append(first).toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    ByteBuffer goesOn(long now) {
        int size = Math.min(PIECE, SIZE - 1 - sent);
        if (size <= 0 || size < PIECE && !announced) {
            return null;
        }
        sent += size;
        return announced ? ByteBuffer.wrap(CHUNK, CHUNK.length - 2 - size, size) : ByteBuffer.wrap(CHUNK);
    }

    @Override
    boolean isInPlace() {
        return SIZE - sent <= PIECE;
    }
}
