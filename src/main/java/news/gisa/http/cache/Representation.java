package news.gisa.http.cache;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import news.gisa.http.answer.ETags;
import news.gisa.http.metrics.CountedAddresses;

/** A public answer, ready to be sent: its bytes as they are and compressed, an entity tag for each, and how long it may be shown. */
final class Representation {
    /** Below this it is one packet either way. */
    private static final int WORTH_COMPRESSING = 300;

    /** RFC 9211. */
    private static final String DISCONNECTED = "Gisa; hit; detail=disconnected";

    private static final int OVERHEAD = 600;
    private static final int OVERHEAD_OF_TAG = 60;

    private final Form identity;

    /** Null until it is wanted; empty where it would not be smaller. */
    private volatile Optional<Form> gzip;

    private final Map<String, String> headers;
    private final Set<String> tags;
    private final Freshness freshness;
    private final MediaType type;
    private final String template;

    /** Bytes, and the tag that names them. */
    record Form(Buffer bytes, String etag, String coding) {}

    /**
     * What a request gets.
     *
     * @param etag of the bytes that are sent, or that the client has
     */
    record Selected(Form form, String etag, boolean notModified) {}

    /**
     * @param etag of the bytes as they are
     * @param headers those of the answer that do not depend on the form
     * @param tags of all that is shown
     * @param template of the address, by which requests are counted
     */
    Representation(
            MediaType type,
            byte[] bytes,
            String etag,
            Map<String, String> headers,
            Set<String> tags,
            Freshness freshness,
            String template) {
        this.type = type;
        this.identity = new Form(Buffer.buffer(bytes), etag, null);
        this.headers = Map.copyOf(headers);
        this.tags = Set.copyOf(tags);
        this.freshness = freshness;
        this.template = template;
    }

    /** What is kept has both forms ready; what is not kept is compressed only for those who want it. */
    private Optional<Form> gzip() {
        if (gzip == null) {
            gzip = compressed();
        }
        return gzip;
    }

    private Optional<Form> compressed() {
        byte[] bytes = identity.bytes().getBytes();
        byte[] smaller = bytes.length < WORTH_COMPRESSING ? bytes : ContentCoding.gzip(bytes);
        return smaller.length < bytes.length
                ? Optional.of(new Form(Buffer.buffer(smaller), ofGzip(identity.etag()), ContentCoding.GZIP))
                : Optional.empty();
    }

    /** Other bytes are another representation (RFC 9110, section 8.8.3.3); the version in front stays. */
    private static String ofGzip(String etag) {
        return etag.substring(0, etag.length() - 1) + "-gz\"";
    }

    MediaType type() {
        return type;
    }

    Set<String> tags() {
        return tags;
    }

    Freshness freshness() {
        return freshness;
    }

    /** @return bytes of memory, with both forms */
    int size() {
        int compressed = gzip().map(form -> form.bytes().length()).orElse(0);
        return identity.bytes().length() + compressed + OVERHEAD + OVERHEAD_OF_TAG * tags.size();
    }

    /** A client that has either form has what there is: both stand for the same bytes. */
    Selected select(String acceptEncoding, String ifNoneMatch) {
        Form form = ContentCoding.acceptsGzip(acceptEncoding) ? gzip().orElse(identity) : identity;
        if (ifNoneMatch != null) {
            if (isAmong(ifNoneMatch, form.etag())) {
                return new Selected(form, form.etag(), true);
            }
            // Not compressed for the comparison: the tag alone says that it cannot be the other one.
            if (isAmong(ifNoneMatch, form == identity ? ofGzip(identity.etag()) : identity.etag())) {
                Form other = form == identity ? gzip().orElse(identity) : identity;
                if (isAmong(ifNoneMatch, other.etag())) {
                    return new Selected(form, other.etag(), true);
                }
            }
        }
        return new Selected(form, form.etag(), false);
    }

    private static boolean isAmong(String ifNoneMatch, String etag) {
        return ifNoneMatch.equals(etag) || !ETags.noneMatchHolds(ifNoneMatch, etag);
    }

    /**
     * A 304 tells what may have changed in the client's copy, and no more (RFC 9110, section 15.4.5).
     *
     * @param age seconds for which it has not been known whether it is still true; 0 where it is
     */
    Map<String, String> headersOf(Selected selected, long now, long age) {
        Map<String, String> result = new LinkedHashMap<>();
        set(selected, now, age, result::put);
        return result;
    }

    private void set(Selected selected, long now, long age, BiConsumer<String, String> out) {
        out.accept("ETag", selected.etag());
        if (age == 0) {
            out.accept("Cache-Control", freshness.cacheControl(now));
        } else {
            out.accept("Cache-Control", Freshness.NOT_FRESH);
            out.accept("Age", String.valueOf(age));
            out.accept("Cache-Status", DISCONNECTED);
        }
        if (selected.notModified()) {
            out.accept("Vary", headers.get("Vary"));
            return;
        }
        headers.forEach(out);
        if (selected.form().coding() != null) {
            out.accept("Content-Encoding", selected.form().coding());
        }
    }

    /** Answers on the event loop; copies nothing. */
    void send(HttpServerRequest request, long now, long age) {
        CountedAddresses.count(request, template);
        HttpServerResponse response = request.response();
        Selected selected = select(
                request.getHeader(HttpHeaders.ACCEPT_ENCODING),
                ETags.list(request.headers().getAll(HttpHeaders.IF_NONE_MATCH)));
        MultiMap headers = response.headers();
        set(selected, now, age, headers::set);
        if (selected.notModified()) {
            response.setStatusCode(304).end();
        } else if (request.method() == HttpMethod.HEAD) {
            headers.set("Content-Length", String.valueOf(selected.form().bytes().length()));
            response.end();
        } else {
            response.end(selected.form().bytes());
        }
    }
}
