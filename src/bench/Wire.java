import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * A client that does as told, on one connection, with a patience for the whole of an answer: from opening the connection and the
 * first byte of the request to the last one of the answer.
 */
final class Wire implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(10);

    /** New connections must go on being taken too. */
    private static final int REQUESTS_OF_CONNECTION = 100;

    private final InetSocketAddress address;
    private final ByteBuffer in = ByteBuffer.allocate(64 * 1024);
    private final Selector selector;
    private SocketChannel channel;
    private int requests;

    Wire(URI base) throws IOException {
        address = address(base);
        selector = Selector.open();
    }

    static InetSocketAddress address(URI base) {
        return new InetSocketAddress(base.getHost(), base.getPort());
    }

    /** @param headers names and values in turn */
    static byte[] request(String method, String target, byte[] body, String... headers) {
        StringBuilder head = head(method, target, headers);
        if (body.length > 0 || !method.equals("GET")) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        byte[] first = head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[first.length + body.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(body, 0, all, first.length, body.length);
        return all;
    }

    /** The beginning of a request, without the empty line that ends it. */
    static StringBuilder head(String method, String target, String... headers) {
        StringBuilder head =
                new StringBuilder(method).append(' ').append(target).append(" HTTP/1.1\r\nHost: abuse\r\n");
        for (int i = 0; i < headers.length; i += 2) {
            head.append(headers[i]).append(": ").append(headers[i + 1]).append("\r\n");
        }
        return head;
    }

    Incoming ask(String method, String target, String body, String... headers) throws IOException {
        ByteBuffer out = ByteBuffer.wrap(request(method, target, body.getBytes(StandardCharsets.UTF_8), headers));
        Incoming answer = new Incoming(method.equals("HEAD"), true);
        try {
            exchange(out, answer, System.nanoTime() + PATIENCE.toNanos());
        } catch (IOException e) {
            close(channel);
            throw e;
        }
        if (!answer.goesOn() || ++requests % REQUESTS_OF_CONNECTION == 0) {
            close(channel);
        }
        return answer;
    }

    private void exchange(ByteBuffer out, Incoming answer, long end) throws IOException {
        SelectionKey key = channel == null ? open() : channel.keyFor(selector);
        while (!answer.complete()) {
            if (channel.isConnected()) {
                key.interestOps(
                        out.hasRemaining() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
                write(out);
                read(answer);
            }
            if (!answer.complete()) {
                await(end);
                if (!channel.isConnected()) {
                    channel.finishConnect();
                }
            }
        }
    }

    private SelectionKey open() throws IOException {
        channel = SocketChannel.open();
        channel.configureBlocking(false);
        channel.connect(address);
        return channel.register(selector, SelectionKey.OP_CONNECT);
    }

    private void await(long end) throws IOException {
        long millis = (end - System.nanoTime()) / 1_000_000;
        if (millis <= 0 || selector.select(millis) == 0 && System.nanoTime() >= end) {
            throw new InterruptedIOException("no answer");
        }
        selector.selectedKeys().clear();
    }

    /** Who is refused in the middle of a body still wants to read why. */
    private void write(ByteBuffer out) {
        try {
            if (out.hasRemaining()) {
                channel.write(out);
            }
        } catch (IOException e) {
            out.position(out.limit());
        }
    }

    private void read(Incoming answer) throws IOException {
        int read;
        do {
            in.clear();
            read = channel.read(in);
            answer.take(in.flip());
        } while (read > 0 && !answer.complete());
        if (read < 0) {
            answer.closed();
            if (!answer.complete()) {
                throw new IOException("cut");
            }
            close(channel);
        }
    }

    private void close(SocketChannel used) {
        channel = null;
        try {
            if (used != null) {
                used.close();
                selector.selectNow();
            }
        } catch (IOException e) {
            // It is gone in any case.
        }
    }

    @Override
    public void close() throws IOException {
        close(channel);
        selector.close();
    }
}
