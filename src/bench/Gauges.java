import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.UndeclaredThrowableException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Timer;
import java.util.TimerTask;
import javax.management.MBeanServerConnection;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** How the service is. What a process that died answers is a failure, and never kept waiting for. */
final class Gauges implements AutoCloseable {
    /** Of a service that does not answer. */
    static final long UNKNOWN = -1;

    private static final int TRIES = 5;
    private static final int TRIES_FOR_MEMORY = 45;
    private static final int BETWEEN_TRIES_MILLIS = 1_000;
    private static final int BETWEEN_LOOKS_MILLIS = 200;

    private final URI base;
    private final Path status;
    private final JMXConnector connector;
    private final MBeanServerConnection connection;
    private final MemoryMXBean memory;

    Gauges(URI base, String pid) throws IOException, AttachNotSupportedException {
        this.base = base;
        status = Path.of("/proc", pid, "status");
        VirtualMachine machine = VirtualMachine.attach(pid);
        connector = JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent()));
        machine.detach();
        connection = connector.getMBeanServerConnection();
        memory = ManagementFactory.newPlatformMXBeanProxy(
                connection, ManagementFactory.MEMORY_MXBEAN_NAME, MemoryMXBean.class);
    }

    /** @return bytes that the process takes of the machine; 0 if there is none */
    long resident() {
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .sum();
        } catch (IOException e) {
            return 0;
        }
    }

    /** The most that the process takes of the machine, from now on. */
    Watch watchResident() {
        return new Watch();
    }

    final class Watch extends TimerTask {
        private final Timer timer = new Timer(true);
        private volatile long most;

        private Watch() {
            timer.schedule(this, 0, BETWEEN_LOOKS_MILLIS);
        }

        @Override
        public void run() {
            most = Math.max(most, resident());
        }

        /** @return bytes; it does not look any more */
        long most() {
            timer.cancel();
            return most;
        }
    }

    /** Waits for what is held to become no more than this: buffers of a thread go with it, half a minute after its last work. */
    long held(long limit) throws InterruptedException {
        long held = held();
        for (int i = 1; i < TRIES_FOR_MEMORY && held > limit; i++) {
            Thread.sleep(BETWEEN_TRIES_MILLIS);
            held = Math.min(held, held());
        }
        return held;
    }

    /** @return bytes of the heap after a collection, apart from kept answers, which have a bound of their own */
    long held() {
        try {
            memory.gc();
            return memory.getHeapMemoryUsage().getUsed() - keptAnswers();
        } catch (IOException | UndeclaredThrowableException e) {
            return UNKNOWN;
        }
    }

    /** What is held, in bytes after a collection, and by how many threads. */
    record Held(long heap, long answers, long buffers, int threads) {}

    Held heldInAll() throws IOException {
        memory.gc();
        long heap = memory.getHeapMemoryUsage().getUsed();
        long answers = keptAnswers();
        long buffers = 0;
        for (BufferPoolMXBean pool : ManagementFactory.getPlatformMXBeans(connection, BufferPoolMXBean.class)) {
            buffers += pool.getMemoryUsed();
        }
        int threads = ManagementFactory.getPlatformMXBean(connection, ThreadMXBean.class)
                .getThreadCount();
        return new Held(heap - answers, answers, buffers, threads);
    }

    /** @return bytes of the heap, with what is only waiting for a collection */
    long used() {
        return memory.getHeapMemoryUsage().getUsed();
    }

    private long keptAnswers() throws IOException {
        return metrics()
                .lines()
                .filter(line -> line.startsWith("gisa_cache_bytes "))
                .mapToLong(line -> (long) Double.parseDouble(line.split(" ")[1]))
                .sum();
    }

    /** @return how many lines the metrics have */
    long lines() {
        try {
            return metrics().lines().count();
        } catch (IOException e) {
            return UNKNOWN;
        }
    }

    private String metrics() throws IOException {
        try (Wire wire = new Wire(base)) {
            Incoming answer = wire.ask("GET", "/q/metrics", "");
            if (answer.status() != 200) {
                throw new IOException("The metrics answered " + answer.status() + ".");
            }
            return answer.body();
        }
    }

    boolean becomesReady() throws IOException, InterruptedException {
        for (int i = 0; i < TRIES && resident() > 0; i++) {
            try (Wire wire = new Wire(base)) {
                if (wire.ask("GET", "/q/health/ready", "").status() == 200) {
                    return true;
                }
            } catch (IOException e) {
                // Not yet.
            }
            Thread.sleep(BETWEEN_TRIES_MILLIS);
        }
        return false;
    }

    @Override
    public void close() {
        try {
            connector.close();
        } catch (IOException e) {
            // The service is gone.
        }
    }
}
