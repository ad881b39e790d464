import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands before a server, lets through what comes, and fails in the ways in which a network does. */
final class Gate implements AutoCloseable {
    enum Way {
        /** All is well. */
        OPEN,
        /** Connections end, and each new one at once. */
        CUT,
        /** Nothing comes through; it does later. */
        LATE,
        /** Nothing comes through, and never will on a connection that has lost something; nobody is told. */
        SWALLOWED,
        /** Each connection ends after some bytes, in either direction, within whatever it is. */
        TORN
    }

    private static final int SIZE = 64 * 1024;
    private static final int PAUSE_MILLIS = 20;

    /** Some requests and answers. */
    private static final int MOST_BYTES = 6_000;

    private final InetSocketAddress server;
    private final ServerSocket door;
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private final Random random = new Random();
    private volatile Way way = Way.OPEN;

    Gate(InetSocketAddress server) throws IOException {
        this.server = server;
        door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        run(this::welcome);
    }

    int port() {
        return door.getLocalPort();
    }

    void become(Way next) {
        way = next;
        for (Link link : links) {
            // Who has lost something is told in the end, since a system asks now and then whether anybody is there.
            if (next == Way.CUT || next != Way.OPEN && link.lost) {
                link.close();
            }
        }
    }

    private void welcome() {
        try {
            while (true) {
                Socket client = door.accept();
                if (way == Way.CUT) {
                    client.close();
                } else {
                    Link link = new Link(client);
                    links.add(link);
                    run(link::lead);
                }
            }
        } catch (IOException e) {
            // It is closed.
        }
    }

    private static void run(Runnable task) {
        Thread thread = new Thread(task, "gate");
        thread.setDaemon(true);
        thread.start();
    }

    private final class Link {
        private final Socket client;
        private final Socket server = new Socket();
        private final AtomicInteger left = new AtomicInteger(1 + random.nextInt(MOST_BYTES));
        private volatile boolean lost;

        Link(Socket client) {
            this.client = client;
        }

        void lead() {
            try {
                hold();
                server.connect(Gate.this.server);
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                run(() -> carry(client, server));
                carry(server, client);
            } catch (IOException | InterruptedException e) {
                close();
            }
        }

        private void carry(Socket from, Socket to) {
            byte[] bytes = new byte[SIZE];
            try {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                    hold();
                    int carried = way == Way.TORN ? Math.max(0, Math.min(count, left.getAndAdd(-count))) : count;
                    if (!lost) {
                        out.write(bytes, 0, carried);
                    }
                    if (carried < count) {
                        break;
                    }
                }
            } catch (IOException | InterruptedException e) {
                // One of them is gone.
            }
            // Of what was swallowed nobody is told, nor that somebody has left.
            if (!lost) {
                close();
            }
        }

        /** Until things come through again; what was on its way is lost where things are swallowed. */
        private void hold() throws IOException, InterruptedException {
            while (way == Way.LATE && !client.isClosed()) {
                Thread.sleep(PAUSE_MILLIS);
            }
            lost |= way == Way.SWALLOWED;
        }

        private void close() {
            links.remove(this);
            for (Socket socket : new Socket[] {client, server}) {
                try {
                    socket.close();
                } catch (IOException e) {
                    // It is gone in any case.
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        links.forEach(Link::close);
    }
}
