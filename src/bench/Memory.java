import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Does, one after the other, what could fill the memory of a service for good, and prints what it holds after each, as a table in
 * Markdown: after many writes, when many different addresses were asked for, when many different people commented and tried tokens, and
 * while many listen.
 *
 * <pre>java -cp … Memory BASE TOKEN PID WRITES ADDRESSES PEOPLE LISTENERS</pre>
 */
final class Memory {
    private static final int CLIENTS = 8;
    private static final Duration NO_END = Duration.ofDays(1);

    private final URI base;
    private final Gauges gauges;

    private Memory(URI base, Gauges gauges) {
        this.base = base;
        this.gauges = gauges;
    }

    public static void main(String[] args) throws Exception {
        URI base = URI.create(args[0]);
        Newsroom newsroom = new Newsroom(base, args[1]);
        try (Gauges gauges = new Gauges(base, args[2])) {
            Memory memory = new Memory(base, gauges);
            System.out.println(
                    "| after | resident MB | heap used MB | after a collection MB | kept answers MB | other buffers MB | threads | metrics |");
            System.out.println("|---|--:|--:|--:|--:|--:|--:|--:|");
            memory.print("the start");
            newsroom.furnish();
            int writes = Integer.parseInt(args[3]);
            memory.work(newsroom.creating(true), writes);
            memory.print(String.format(Locale.ROOT, "%,d articles created and published", writes));
            int addresses = Integer.parseInt(args[4]);
            memory.work(memory.asking(), addresses);
            memory.print(String.format(Locale.ROOT, "%,d different addresses asked for once", addresses));
            int people = Integer.parseInt(args[5]);
            memory.work(newsroom.commenting(), people);
            memory.print(String.format(Locale.ROOT, "%,d comments, each from another address", people));
            memory.listen(Integer.parseInt(args[6]));
        }
    }

    private void work(Crew.Work work, int many) throws Exception {
        AtomicInteger left = new AtomicInteger(many);
        Crew.Work counted = who -> {
            Crew.Step step = work.begin(who);
            return new Crew.Step() {
                @Override
                public boolean once() throws Exception {
                    return left.getAndDecrement() > 0 && step.once();
                }

                @Override
                public void close() throws Exception {
                    step.close();
                }
            };
        };
        Crew.work(counted, CLIENTS, NO_END);
    }

    /** Half of them lists, each from another instant on, and half articles that are not there. */
    private Crew.Work asking() {
        AtomicInteger next = new AtomicInteger();
        return who -> new Crew.Step() {
            private final Wire wire = new Wire(base);

            @Override
            public boolean once() throws IOException {
                int number = next.incrementAndGet();
                String target = number % 2 == 0
                        ? "/api/v1/articles/none-" + number
                        : "/api/v1/headlines?limit=5&from=2020-01-" + (10 + number % 20) + "T" + (10 + number / 20 % 10)
                                + ":" + (10 + number / 200 % 50) + ":" + (10 + number / 10_000 % 50) + "Z";
                int status = wire.ask("GET", target, "").status();
                if (status != (number % 2 == 0 ? 404 : 200)) {
                    throw new IllegalStateException(target + " answered " + status);
                }
                return true;
            }

            @Override
            public void close() throws IOException {
                wire.close();
            }
        };
    }

    private void listen(int many) throws IOException, InterruptedException {
        InetSocketAddress address = Wire.address(base);
        byte[] request = Wire.request("GET", "/api/v1/stream", new byte[0], "Accept", "text/event-stream");
        List<SocketChannel> listeners = new ArrayList<>();
        try {
            for (int i = 0; i < many; i++) {
                SocketChannel listener = SocketChannel.open(address);
                listeners.add(listener);
                listener.write(ByteBuffer.wrap(request));
                ByteBuffer begin = ByteBuffer.allocate(4_096);
                listener.read(begin);
                String answer = new String(begin.array(), 0, begin.position(), StandardCharsets.US_ASCII);
                if (!answer.startsWith("HTTP/1.1 200")) {
                    throw new IllegalStateException("Listener " + i + " was answered " + answer);
                }
            }
            print(String.format(Locale.ROOT, "%,d listeners, while they listen", many));
        } finally {
            for (SocketChannel listener : listeners) {
                listener.close();
            }
        }
    }

    private void print(String after) throws IOException, InterruptedException {
        // Buffers of a thread go with it, half a minute after its last work.
        long used = gauges.used();
        long resident = gauges.resident();
        Gauges.Held held = gauges.heldInAll();
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %d | %d | %d | %d | %d | %d |%n",
                after,
                resident >> 20,
                used >> 20,
                held.heap() >> 20,
                held.answers() >> 20,
                held.buffers() >> 20,
                held.threads(),
                gauges.lines());
    }
}
