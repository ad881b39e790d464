package news.gisa.http.load;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ServerChannel;
import io.netty.channel.SingleThreadEventLoop;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.EventExecutor;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.Http1xServerConnection;
import io.vertx.core.impl.VertxInternal;
import io.vertx.core.net.impl.VertxHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.util.concurrent.TimeUnit;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.problem.ProblemRoutes;
import news.gisa.http.problem.ProblemType;
import news.gisa.http.problem.RequestTarget;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Answers requests that cannot be read: too long an address, or none, too much of headers, or no HTTP at all. The framework refuses
 * them without a body, before any route, and has no setting for what it says; so each connection is told where it begins.
 */
@ApplicationScoped
class UnreadableRequests {
    private static final String NAME = "gisa-unreadable";
    private static final int KILOBYTE = 1024;

    private final Vertx vertx;
    private final ProblemRoutes problems;
    private final int longestLine;
    private final long mostHeaders;

    UnreadableRequests(
            Vertx vertx,
            ProblemRoutes problems,
            @ConfigProperty(name = "quarkus.http.limits.max-initial-line-length") int longestLine,
            @ConfigProperty(name = "quarkus.http.limits.max-header-size") MemorySize mostHeaders) {
        this.vertx = vertx;
        this.problems = problems;
        this.longestLine = longestLine;
        this.mostHeaders = mostHeaders.asLongValue();
    }

    void begin(@ObservesAsync HttpServerStart started) {
        watchListeners();
    }

    void beginSecure(@ObservesAsync HttpsServerStart started) {
        watchListeners();
    }

    private void watchListeners() {
        for (EventExecutor loop : ((VertxInternal) vertx).getAcceptorEventLoopGroup()) {
            if (loop instanceof SingleThreadEventLoop acceptor) {
                acceptor.execute(() -> acceptor.registeredChannelsIterator().forEachRemaining(this::watch));
            }
        }
    }

    private void watch(Channel listener) {
        if (listener instanceof ServerChannel && listener.pipeline().get(NAME) == null) {
            listener.pipeline().addFirst(NAME, new Entrance());
        }
    }

    private void refuse(HttpServerRequest request) {
        // No filter sees it, not that for CORS either: browsers are to read a refusal too.
        request.response().putHeader("Access-Control-Allow-Origin", "*");
        problems.answer(request, refusal(request.decoderResult().cause()).header("Connection", "close"));
    }

    private ProblemException refusal(Throwable cause) {
        if (cause instanceof ProblemException known) {
            return known;
        }
        if (cause instanceof TooLongHttpLineException) {
            return new ProblemException(
                            ProblemType.ADDRESS_TOO_LONG,
                            "An address may have some " + longestLine / KILOBYTE + " KB; this one has more.")
                    .with("limit", longestLine / KILOBYTE * KILOBYTE);
        }
        if (cause instanceof TooLongHttpHeaderException) {
            return new ProblemException(
                            ProblemType.HEADERS_TOO_LARGE,
                            "All headers together may have " + mostHeaders / KILOBYTE + " KB; these have more.")
                    .with("limit", mostHeaders);
        }
        return new ProblemException(
                ProblemType.VALIDATION,
                "This is no request of HTTP/1.1 (RFC 9112): its first line, a header or its length cannot be read.");
    }

    /** Where connections come in. */
    @Sharable
    private final class Entrance extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext listener, Object accepted) {
            if (accepted instanceof Channel connection) {
                connection.pipeline().addFirst(NAME, new Greeting());
            }
            listener.fireChannelRead(accepted);
        }
    }

    /** Waits at a connection for what reads HTTP, which is not there yet when it comes in, and goes. */
    private final class Greeting extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext connection, Object bytes) {
            VertxHandler<?> reader = connection.pipeline().get(VertxHandler.class);
            if (reader == null) {
                // First come TLS, or a balancer's line of the PROXY protocol: waits behind them.
                connection.pipeline().addLast(new Greeting());
            } else if (reader.getConnection() instanceof Http1xServerConnection http) {
                http.invalidRequestHandler(UnreadableRequests.this::refuse);
                connection
                        .pipeline()
                        .addBefore(connection.pipeline().context(reader).name(), null, new Review());
            }
            connection.pipeline().remove(this);
            connection.fireChannelRead(bytes);
        }
    }

    /**
     * Marks what the framework would take for a request, or refuse in its own way, as what cannot be read. What comes behind it on
     * the connection, which is closed, is not read (RFC 9112, section 9.6).
     */
    private static final class Review extends ChannelInboundHandlerAdapter {
        private HttpRequest current;

        /** The request that is being read is refused. */
        private boolean isLast;

        private boolean isOver;

        @Override
        public void channelRead(ChannelHandlerContext connection, Object message) {
            if (isLast && message instanceof HttpRequest || isOver) {
                isOver = true;
                ReferenceCountUtil.release(message);
                return;
            }
            if (message instanceof HttpRequest request) {
                current = request;
                if (request.decoderResult().isSuccess()) {
                    review(request);
                }
                isLast = request.decoderResult().isFailure();
            } else if (!isLast
                    && message instanceof HttpContent part
                    && part.decoderResult().isFailure()) {
                endBroken(connection, part);
                return;
            }
            connection.fireChannelRead(message);
        }

        /**
         * Of a body that cannot be read on the framework would close the connection without a word. It ends instead, and whoever
         * gathers it finds the request broken.
         */
        private void endBroken(ChannelHandlerContext connection, HttpContent part) {
            isOver = true;
            current.setDecoderResult(part.decoderResult());
            part.release();
            connection.executor().schedule(() -> connection.close(), Gathering.LINGER_MILLIS, TimeUnit.MILLISECONDS);
            connection.fireChannelRead(LastHttpContent.EMPTY_LAST_CONTENT);
        }

        private static void review(HttpRequest request) {
            HttpVersion version = request.protocolVersion();
            if (!version.protocolName().equals(HttpVersion.HTTP_1_1.protocolName()) || version.majorVersion() != 1) {
                // The answer would repeat the name.
                request.setProtocolVersion(HttpVersion.HTTP_1_1);
                request.setDecoderResult(DecoderResult.failure(new IllegalArgumentException(version.text())));
            } else {
                RequestTarget.fault(request.uri())
                        .ifPresent(fault -> request.setDecoderResult(DecoderResult.failure(fault)));
                if (request.uri().equals("//")) {
                    // Read as with a slash more or less; the framework would look for a host, and refuse it without a
                    // word.
                    request.setUri("/");
                }
            }
        }
    }
}
