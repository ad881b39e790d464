package news.gisa.http.proxy;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Singleton;
import java.util.List;

/** From which address a request comes: that of the connection, or what a trusted proxy says. */
@Singleton
public class ClientAddresses {
    private final Networks trusted;

    ClientAddresses(ProxyConfig config) {
        this.trusted = config.proxies().orElse(new Networks(List.of()));
    }

    public IpAddress of(HttpServerRequest request) {
        IpAddress peer = peer(request.remoteAddress());
        return trusted.hold(peer)
                ? ForwardedFor.client(request.headers().getAll(ForwardedFor.HEADER), peer, trusted)
                : peer;
    }

    private static IpAddress peer(SocketAddress address) {
        if (address == null) {
            return IpAddress.UNKNOWN;
        }
        // A socket in the file system is one of this machine.
        return address.hostAddress() == null
                ? IpAddress.LOOPBACK
                : IpAddress.read(address.hostAddress()).orElse(IpAddress.UNKNOWN);
    }
}
