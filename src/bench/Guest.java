import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Map;

/** Somebody with one connection, who means no good. All of them live in the one thread of a {@link Crowd}, and never wait. */
abstract class Guest {
    private static final long SECOND_NANOS = 1_000_000_000L;

    private static final int SEND_BUFFER = 64 * 1024;
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);
    private static final ByteBuffer IN = ByteBuffer.allocate(64 * 1024);

    private final InetSocketAddress to;
    private final Map<String, Integer> told;
    private InetSocketAddress from;
    private int window;
    private long comesAt;
    private SocketChannel channel;
    private ByteBuffer out = NOTHING;
    private Incoming answer;
    private boolean settled;

    /** @param told gets what guests were told, and how often: a status, that they were cut off, or nothing so far */
    Guest(InetSocketAddress to, Map<String, Integer> told) {
        this.to = to;
        this.told = told;
    }

    /** @param address from which it comes */
    final Guest from(InetSocketAddress address) {
        from = address;
        return this;
    }

    /** @param bytes of the buffer in which the system takes what it has not read */
    final Guest window(int bytes) {
        window = bytes;
        return this;
    }

    final Guest comesAt(long nanos) {
        comesAt = nanos;
        return this;
    }

    /** @return the beginning of a request; null if it asks for nothing now */
    abstract ByteBuffer begins(long now);

    /** All that it had was sent, and there is no whole answer. @return what it sends now; null for nothing */
    ByteBuffer goesOn(long now) {
        return null;
    }

    /** Whether what it asked is answered without a body. */
    boolean asksForHead() {
        return false;
    }

    /** @return how many bytes it reads in this turn, at most */
    int reads(long now) {
        return Integer.MAX_VALUE;
    }

    /** Who was sent away comes again after so many seconds. */
    int comesAgainAfter() {
        return 5;
    }

    /** Whether it keeps the connection for another request. */
    boolean staysAfterAnswer() {
        return false;
    }

    /** Whether it holds all that it is to hold. */
    boolean isInPlace() {
        return true;
    }

    /** Whether it was in place once, or was told something before it came so far. */
    final boolean hasSettled() {
        return settled;
    }

    final boolean isOpen() {
        return channel != null && channel.isConnected();
    }

    final boolean waits() {
        return answer != null;
    }

    /** The status of the answer that it waits for; 0 while there is none. */
    final int status() {
        return answer == null ? 0 : answer.status();
    }

    /** @param mayBegin whether there may be new requests */
    final void turn(long now, boolean mayBegin) {
        try {
            if (channel == null && mayBegin && now >= comesAt) {
                come();
            }
            if (channel != null && (channel.isConnected() || channel.finishConnect())) {
                send(now, mayBegin);
                receive(now);
                settled |= isInPlace();
            }
        } catch (IOException e) {
            goAway(now + comesAgainAfter() * SECOND_NANOS);
        }
    }

    private void come() throws IOException {
        channel = SocketChannel.open();
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.SO_SNDBUF, SEND_BUFFER);
        if (window > 0) {
            channel.setOption(StandardSocketOptions.SO_RCVBUF, window);
        }
        channel.bind(from);
        channel.connect(to);
    }

    private void send(long now, boolean mayBegin) throws IOException {
        if (answer == null && mayBegin) {
            ByteBuffer beginning = begins(now);
            if (beginning != null) {
                if (channel.read(IN.clear()) < 0) {
                    // It was closed since the last answer, as a kept connection may be.
                    close(now);
                    return;
                }
                out = beginning;
                answer = new Incoming(asksForHead(), false);
            }
        } else if (answer != null && !out.hasRemaining()) {
            ByteBuffer more = goesOn(now);
            out = more == null ? NOTHING : more;
        }
        try {
            if (out.hasRemaining()) {
                channel.write(out);
            }
        } catch (IOException e) {
            // Why is in the answer, if there is one.
            out = NOTHING;
        }
    }

    private void receive(long now) throws IOException {
        int wanted = answer == null ? 0 : reads(now);
        while (wanted > 0) {
            int read = channel.read(IN.clear().limit(Math.min(wanted, IN.capacity())));
            if (read == 0) {
                return;
            }
            if (read < 0) {
                answer.closed();
            } else {
                answer.take(IN.flip());
                wanted -= read;
            }
            if (answer.complete()) {
                answered(now, read > 0);
                return;
            }
            if (read < 0) {
                goAway(now + comesAgainAfter() * SECOND_NANOS);
                return;
            }
        }
    }

    private void answered(long now, boolean open) {
        tell("");
        boolean stays = open && staysAfterAnswer() && answer.goesOn();
        boolean comesSoon = staysAfterAnswer();
        answer = null;
        out = NOTHING;
        if (!stays) {
            close(comesSoon ? now : now + comesAgainAfter() * SECOND_NANOS);
        }
    }

    private void goAway(long again) {
        if (channel != null && !channel.isConnected()) {
            settled = true;
            told.merge("refused", 1, Integer::sum);
        } else if (answer != null) {
            tell("cut");
        }
        close(again);
    }

    private void tell(String how) {
        settled = true;
        String status = answer.status() == 0 ? "" : String.valueOf(answer.status());
        told.merge((status + " " + how).trim(), 1, Integer::sum);
    }

    /** The abuse is over. */
    final void end() {
        if (channel == null) {
            return;
        }
        if (answer != null) {
            String otherwise = staysAfterAnswer() ? "unfinished" : "held";
            tell(wasCut() ? "cut" : otherwise);
        }
        close(Long.MAX_VALUE);
    }

    /** Who reads slowly has not come to the end of what was sent before the end. */
    private boolean wasCut() {
        try {
            int read;
            do {
                read = channel.read(IN.clear());
                answer.take(IN.flip());
            } while (read == IN.capacity());
            return read < 0;
        } catch (IOException e) {
            return true;
        }
    }

    private void close(long again) {
        comesAt = again;
        answer = null;
        out = NOTHING;
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            // It is gone in any case.
        }
        channel = null;
    }
}
