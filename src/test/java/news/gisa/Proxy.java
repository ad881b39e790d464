package news.gisa;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** What stands between a service and its database, and fails in all the ways in which a network does. */
final class Proxy implements AutoCloseable {
    private static final int SIZE = 64 * 1024;

    private static final Duration GLANCE = Duration.ofMillis(20);

    /** What the server needs to do what it was told last. */
    private static final Duration TIME_TO_ACT = Duration.ofMillis(300);

    private final ServerSocket door;
    private final InetSocketAddress target;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

    private volatile boolean cut;
    private volatile boolean hanging;
    private volatile Duration delay = Duration.ZERO;

    /** What a transaction must have in it for its connection to be lost right after it was to be committed; null for none. */
    private volatile String doomed;

    /** @param port of the server, on this machine */
    Proxy(int port) throws IOException {
        target = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        run(this::welcome);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Ends all connections, and each new one as soon as it is there. */
    void cut() {
        cut = true;
        sockets.forEach(Proxy::close);
    }

    /** Nothing comes through any more, in either direction, and nobody is told; new connections are taken, and lead nowhere. */
    void hang() {
        hanging = true;
    }

    /** Each answer is so much later. */
    void delay(Duration each) {
        delay = each;
    }

    /** The next transaction with these words in it is committed by the server, and nobody hears of it. */
    void swallowAnswerToCommitOf(String words) {
        doomed = words;
    }

    /** All is well again, for new connections: those that hung are gone. */
    void heal() {
        boolean wasHanging = hanging;
        cut = false;
        hanging = false;
        delay = Duration.ZERO;
        if (wasHanging) {
            sockets.forEach(Proxy::close);
        }
    }

    /** The same, and what hung goes on. */
    void goOn() {
        hanging = false;
    }

    private void welcome() {
        try {
            while (true) {
                Socket client = door.accept();
                if (cut) {
                    close(client);
                } else {
                    run(() -> lead(client));
                }
            }
        } catch (IOException e) {
            // It is closed.
        }
    }

    private void lead(Socket client) {
        Socket server = new Socket();
        sockets.add(client);
        sockets.add(server);
        try {
            awaitEndOfHang(client);
            server.connect(target);
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            AtomicBoolean muted = new AtomicBoolean();
            run(() -> carry(client, server, true, muted));
            carry(server, client, false, muted);
        } catch (IOException e) {
            close(client);
            close(server);
        }
    }

    private void carry(Socket from, Socket to, boolean toServer, AtomicBoolean muted) {
        byte[] bytes = new byte[SIZE];
        boolean isDoomed = false;
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                awaitEndOfHang(from);
                if (!toServer) {
                    pause(delay);
                }
                boolean last = false;
                if (toServer && doomed != null) {
                    String message = new String(bytes, 0, count, StandardCharsets.ISO_8859_1);
                    isDoomed |= message.contains(doomed);
                    last = isDoomed && message.contains("COMMIT");
                }
                if (last) {
                    doomed = null;
                    muted.set(true);
                }
                if (toServer || !muted.get()) {
                    out.write(bytes, 0, count);
                    out.flush();
                }
                if (last) {
                    pause(TIME_TO_ACT);
                    break;
                }
            }
        } catch (IOException e) {
            // One of them is gone.
        }
        close(from);
        close(to);
    }

    private void awaitEndOfHang(Socket socket) throws IOException {
        while (hanging && !door.isClosed()) {
            pause(GLANCE);
            if (socket.isClosed()) {
                throw new IOException("closed meanwhile");
            }
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void run(Runnable task) {
        Thread thread = new Thread(task, "proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        sockets.forEach(Proxy::close);
    }
}
