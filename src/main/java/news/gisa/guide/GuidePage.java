package news.gisa.guide;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.nio.charset.StandardCharsets;
import news.gisa.http.answer.ETags;

/** An answer of the guide: the same bytes as long as the process runs. */
record GuidePage(String type, Buffer bytes, String etag) {
    /** Nothing but our own stylesheet: no script, no other host, no frame. */
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    static final String KEPT = "public, max-age=300, stale-while-revalidate=60";

    static GuidePage of(String type, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new GuidePage(type, Buffer.buffer(bytes), ETags.of(bytes, null));
    }

    /** Answers a GET or, without the body, a HEAD. */
    void send(HttpServerRequest request) {
        HttpServerResponse response = request.response()
                .putHeader(HttpHeaders.ETAG, etag)
                .putHeader(HttpHeaders.CACHE_CONTROL, KEPT)
                // The CORS filter answers each origin by its name.
                .putHeader(HttpHeaders.VARY, "Origin");
        if (!ETags.noneMatchHolds(request.getHeader(HttpHeaders.IF_NONE_MATCH), etag)) {
            response.setStatusCode(304).end();
            return;
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, type)
                .putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(bytes.length()))
                .putHeader("Content-Security-Policy", POLICY)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "no-referrer")
                .end(bytes);
    }
}
