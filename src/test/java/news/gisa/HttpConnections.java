package news.gisa;

import org.apache.http.client.HttpClient;
import org.apache.http.impl.client.DefaultHttpClient;
import org.apache.http.impl.conn.PoolingClientConnectionManager;
import org.apache.http.impl.conn.SchemeRegistryFactory;
import org.apache.http.params.HttpParams;
import org.apache.http.params.SyncBasicHttpParams;

/** Connections of the tests, kept open and shared; REST Assured alone opens one, and reads its version from a jar, for each request. */
@SuppressWarnings("deprecation") // It is the client that REST Assured speaks with.
final class HttpConnections {
    private static final int MANY = 200;
    private static final PoolingClientConnectionManager CONNECTIONS =
            new PoolingClientConnectionManager(SchemeRegistryFactory.createDefault());
    private static final HttpParams DEFAULTS = new SyncBasicHttpParams();

    static {
        CONNECTIONS.setMaxTotal(MANY);
        CONNECTIONS.setDefaultMaxPerRoute(MANY);
        DefaultHttpClient.setDefaultHttpParams(DEFAULTS);
    }

    private HttpConnections() {}

    static HttpClient client() {
        return new DefaultHttpClient(CONNECTIONS, DEFAULTS.copy());
    }
}
