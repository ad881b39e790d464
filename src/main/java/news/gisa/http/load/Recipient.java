package news.gisa.http.load;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelOutboundBuffer;
import java.time.Duration;

/** A connection, with what was written to it and not taken by the other side. */
final class Recipient {
    private final ChannelHandlerContext connection;
    private final Channel channel;
    private final Duration time;

    /** Null while nothing waits. */
    private Patience patience;

    private long waiting;
    private long progress;
    private long taken;

    /** @param time to take an answer, as {@link Patience} counts it */
    Recipient(ChannelHandlerContext connection, Duration time) {
        this.connection = connection;
        this.channel = connection.channel();
        this.time = time;
    }

    boolean isGone() {
        return !channel.isOpen();
    }

    /** Looks how far it is. To be called by one thread at a time; what the connection's own does meanwhile is seen the next time. */
    void look() {
        ChannelOutboundBuffer buffer = channel.unsafe().outboundBuffer();
        long waitingNow = buffer == null ? 0 : buffer.totalPendingWriteBytes();
        if (waitingNow == 0) {
            patience = null;
        } else if (patience == null) {
            patience = new Patience(time);
            taken = 0;
            progress = buffer.currentProgress();
        } else {
            long progressNow = buffer.currentProgress();
            taken += Math.max(0, waiting - waitingNow) + Math.max(0, progressNow - progress);
            progress = progressNow;
        }
        waiting = waitingNow;
    }

    /** @return bytes */
    long waiting() {
        return waiting;
    }

    boolean isTooSlow() {
        return patience != null && patience.left(taken) <= 0;
    }

    /** @return the less, the longer it has let something wait */
    long patienceLeft() {
        return patience == null ? Long.MAX_VALUE : patience.left(taken);
    }

    /** Whatever is more polite would wait until the other side has taken what was sent, here or in the system. */
    void cut() {
        channel.config().setOption(ChannelOption.SO_LINGER, 0);
        connection.close();
        waiting = 0;
    }
}
