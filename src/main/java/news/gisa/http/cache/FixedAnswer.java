package news.gisa.http.cache;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import news.gisa.http.answer.ETags;

/** An answer that is the same bytes as long as the process runs, each coding of it with a strong validator. */
public final class FixedAnswer {
    /** The CORS filter answers each origin by its name. */
    private static final String ORIGIN = "Origin";

    private record Form(String coding, Buffer bytes, String etag) {
        static Form of(String coding, byte[] bytes) {
            return new Form(coding, Buffer.buffer(bytes), ETags.of(bytes, null));
        }
    }

    private final int status;
    private final List<Form> forms;

    /** What a 304 has too (RFC 9110, section 15.4.5). */
    private final Map<String, String> caching = new LinkedHashMap<>();

    private final Map<String, String> headers = new LinkedHashMap<>();

    private FixedAnswer(int status, List<Form> forms) {
        this.status = status;
        this.forms = forms;
        caching.put("Vary", ORIGIN);
    }

    public static FixedAnswer of(String type, byte[] bytes) {
        return new FixedAnswer(200, List.of(Form.of(null, bytes)))
                .with("Content-Type", type)
                .with("X-Content-Type-Options", "nosniff");
    }

    public static FixedAnswer of(String type, String text) {
        return of(type, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same for those who take gzip too. */
    public static FixedAnswer compressed(String type, byte[] bytes) {
        FixedAnswer answer = new FixedAnswer(
                200, List.of(Form.of(null, bytes), Form.of(ContentCoding.GZIP, ContentCoding.gzip(bytes))));
        return answer.with("Content-Type", type)
                .with("X-Content-Type-Options", "nosniff")
                .varying("Accept-Encoding");
    }

    /** 308, as for a former slug. */
    public static FixedAnswer moved(String location) {
        return new FixedAnswer(308, List.of()).with("Location", location);
    }

    public FixedAnswer with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    /** How long it may be kept. */
    public FixedAnswer kept(String cacheControl) {
        caching.put("Cache-Control", cacheControl);
        return this;
    }

    /** By which headers of the request it was chosen. */
    public FixedAnswer varying(String... names) {
        caching.merge("Vary", String.join(", ", names), (before, more) -> more + ", " + before);
        return this;
    }

    /** Answers a GET or, without the body, a HEAD. */
    public void send(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        caching.forEach(response::putHeader);
        if (forms.isEmpty()) {
            headers.forEach(response::putHeader);
            response.setStatusCode(status).end();
            return;
        }
        String known = ETags.list(request.headers().getAll(HttpHeaders.IF_NONE_MATCH));
        for (Form form : wanted(request)) {
            if (!ETags.noneMatchHolds(known, form.etag)) {
                response.putHeader(HttpHeaders.ETAG, form.etag)
                        .setStatusCode(304)
                        .end();
                return;
            }
        }
        send(wanted(request).get(0), response);
    }

    private void send(Form form, HttpServerResponse response) {
        headers.forEach(response::putHeader);
        if (form.coding != null) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, form.coding);
        }
        response.putHeader(HttpHeaders.ETAG, form.etag)
                .putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(form.bytes.length()))
                .end(form.bytes);
    }

    /** The forms, the one to be sent first. */
    private List<Form> wanted(HttpServerRequest request) {
        boolean gzip = forms.size() > 1
                && ContentCoding.acceptsGzip(ETags.list(request.headers().getAll(HttpHeaders.ACCEPT_ENCODING)));
        return gzip ? Arrays.asList(forms.get(1), forms.get(0)) : forms;
    }
}
