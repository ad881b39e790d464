package news.gisa;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A client that is no client of anybody's library: it sends what it likes, when it likes, and may take no answer. */
public final class RawClient implements AutoCloseable {
    private static final int SMALL = 4096;

    private final Socket socket;

    /** @param server its scheme, host and port */
    public RawClient(URI server) throws IOException {
        socket = new Socket();
        socket.setReceiveBufferSize(SMALL);
        socket.connect(new java.net.InetSocketAddress(server.getHost(), server.getPort()));
    }

    public RawClient send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    public RawClient send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        return this;
    }

    /** The beginning of a request with a body, for which the body is still to be sent. */
    public RawClient begin(String method, String path, int length, String... headers) throws IOException {
        StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n");
        head.append("Content-Type: application/json\r\nContent-Length: ")
                .append(length)
                .append("\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        return send(head + "\r\n");
    }

    /** @return what comes within a time, at most until the other side closes */
    public String read(Duration within) throws IOException {
        long end = System.nanoTime() + within.toNanos();
        StringBuilder answer = new StringBuilder();
        InputStream stream = socket.getInputStream();
        byte[] bytes = new byte[SMALL];
        try {
            while (true) {
                long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
                if (left <= 0) {
                    return answer.toString();
                }
                socket.setSoTimeout((int) left);
                int count = stream.read(bytes);
                if (count < 0) {
                    return answer.toString();
                }
                answer.append(new String(bytes, 0, count, StandardCharsets.ISO_8859_1));
            }
        } catch (SocketTimeoutException e) {
            return answer.toString();
        }
    }

    /** @return the first line of the answer */
    public String status(Duration within) throws IOException {
        String answer = "";
        long end = System.nanoTime() + within.toNanos();
        while (!answer.contains("\r\n") && System.nanoTime() < end) {
            answer += read(Duration.ofMillis(50));
        }
        return answer.lines().findFirst().orElse("");
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
