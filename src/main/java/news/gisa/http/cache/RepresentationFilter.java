package news.gisa.http.cache;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Providers;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Flow;
import news.gisa.http.PublicCache;
import news.gisa.http.Tagged;
import news.gisa.http.Translated;
import news.gisa.http.answer.Document;
import news.gisa.http.answer.ETags;
import news.gisa.http.answer.FieldSelections;
import news.gisa.http.answer.Page;
import news.gisa.http.answer.Representations;
import news.gisa.http.cache.Representation.Selected;
import news.gisa.http.metrics.CountedAddresses;
import news.gisa.http.problem.AllowedMethods;
import news.gisa.http.problem.MovedException;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Turns every successful answer into its final bytes, so that the validator covers all that is rendered, and then answers
 * 304, trims to the wanted fields, honours {@code Prefer: return=minimal} and says how long caches may keep it.
 */
public class RepresentationFilter {
    /** Of what all may keep. */
    private static final String VARY = "Accept, Accept-Encoding, Origin";

    private final Representations representations;
    private final Providers providers;
    private final ResponseCache cache;
    private final AllowedMethods allowed;
    private final Clock clock;

    public RepresentationFilter(
            Representations representations,
            Providers providers,
            ResponseCache cache,
            AllowedMethods allowed,
            Clock clock) {
        this.representations = representations;
        this.providers = providers;
        this.cache = cache;
        this.allowed = allowed;
        this.clock = clock;
    }

    @ServerResponseFilter
    public void represent(
            ContainerRequestContext request,
            ContainerResponseContext response,
            ResourceInfo resource,
            RoutingContext routing)
            throws IOException {
        if (request.getProperty(CanonicalReads.ANSWER) instanceof Representation kept) {
            answer(kept, (long) request.getProperty(CanonicalReads.AGE), request, response);
            return;
        }
        if (response.getEntity() instanceof MovedException.Moved moved) {
            lead(moved, request, response, resource, routing);
            return;
        }
        if (response.getStatus() >= 300 || resource.getResourceMethod() == null) {
            return;
        }
        MultivaluedMap<String, Object> headers = response.getHeaders();
        // The CORS filter answers each origin by its name.
        headers.add(HttpHeaders.VARY, "Accept, Origin");
        headers.putSingle(HttpHeaders.CACHE_CONTROL, reads(request) ? "private, no-store" : "no-store");
        Object entity = response.getEntity();
        languageOf(entity).ifPresent(language -> {
            headers.putSingle(HttpHeaders.CONTENT_LANGUAGE, language);
            headers.putSingle(HttpHeaders.VARY, "Accept, Accept-Language, Origin");
        });
        if (entity == null || entity instanceof Flow.Publisher || entity instanceof StreamingOutput) {
            return;
        }
        if (entity instanceof File) {
            // Made for this answer, with a tag of its own, and too large to be held.
            return;
        }
        if (entity instanceof Page<?> page && page.next() != null) {
            headers.add(HttpHeaders.LINK, "<" + page.next() + ">; rel=\"next\"");
        }
        if (reads(request)) {
            allowed.patchForms(request.getUriInfo().getPath())
                    .ifPresent(forms -> headers.putSingle(AllowedMethods.ACCEPT_PATCH, forms));
        }
        MediaType type = withoutWishes(response.getMediaType());
        byte[] bytes = bytes(request, response, entity, type);
        String etag = representations.etag(bytes, entity);
        PublicCache rule = resource.getResourceMethod().getAnnotation(PublicCache.class);
        if (rule != null && reads(request) && request.getHeaderString(HttpHeaders.AUTHORIZATION) == null) {
            publish(rule, type, bytes, etag, request, response, routing);
            return;
        }
        headers.putSingle(HttpHeaders.ETAG, etag);
        if (reads(request)) {
            if (!ETags.noneMatchHolds(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), etag)) {
                response.setStatus(304);
                response.setEntity(null);
                return;
            }
        } else if (prefersMinimal(request)) {
            headers.putSingle("Preference-Applied", "return=minimal");
            response.setStatus(response.getStatus() == 200 ? 204 : response.getStatus());
            response.setEntity(null);
            return;
        }
        response.setEntity(Buffer.buffer(bytes), response.getEntityAnnotations(), type);
    }

    /** A redirect is kept as long as what it leads to: names are given back, and two redirects must not become a circle. */
    private void lead(
            MovedException.Moved moved,
            ContainerRequestContext request,
            ContainerResponseContext response,
            ResourceInfo resource,
            RoutingContext routing) {
        PublicCache rule = resource.getResourceMethod().getAnnotation(PublicCache.class);
        MultivaluedMap<String, Object> headers = response.getHeaders();
        if (rule != null && reads(request) && request.getHeaderString(HttpHeaders.AUTHORIZATION) == null) {
            Set<String> tags = union(rule.tags(), moved.cacheTags());
            Render render = Render.of(routing);
            Instant begunAt = render == null ? clock.instant() : render.begunAt();
            Freshness freshness = new Freshness(rule, begunAt, cache.endOf(tags, Instant.MAX, begunAt));
            headers.putSingle(HttpHeaders.VARY, VARY);
            headers.putSingle(HttpHeaders.CACHE_CONTROL, freshness.cacheControl(clock.millis()));
            headers.putSingle("Cache-Tag", String.join(",", tags));
        } else {
            headers.putSingle(HttpHeaders.VARY, "Accept, Origin");
            headers.putSingle(HttpHeaders.CACHE_CONTROL, reads(request) ? "private, no-store" : "no-store");
        }
        response.setEntity(null);
    }

    private byte[] bytes(
            ContainerRequestContext request, ContainerResponseContext response, Object entity, MediaType type)
            throws IOException {
        if (entity instanceof Document document) {
            return document.text().getBytes(StandardCharsets.UTF_8);
        }
        if (type.getSubtype().equals("json")) {
            return representations.json(entity, FieldSelections.of(request).orElse(null));
        }
        return written(entity, response, type);
    }

    private <T> byte[] written(T entity, ContainerResponseContext response, MediaType type) throws IOException {
        @SuppressWarnings("unchecked")
        Class<T> entityClass = (Class<T>) entity.getClass();
        MessageBodyWriter<T> writer =
                providers.getMessageBodyWriter(entityClass, entityClass, response.getEntityAnnotations(), type);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writer.writeTo(
                entity,
                entityClass,
                entityClass,
                response.getEntityAnnotations(),
                type,
                new MultivaluedHashMap<>(),
                bytes);
        return bytes.toByteArray();
    }

    /** Makes an answer for everybody, and keeps it if it was asked for by somebody whom others may follow. */
    private void publish(
            PublicCache rule,
            MediaType type,
            byte[] bytes,
            String etag,
            ContainerRequestContext request,
            ContainerResponseContext response,
            RoutingContext routing) {
        Render render = Render.of(routing);
        Set<String> tags = union(rule.tags(), Set.of());
        Instant until = Instant.MAX;
        if (response.getEntity() instanceof Tagged tagged) {
            tags.addAll(tagged.cacheTags());
            until = tagged.shownUntil();
        }
        Instant begunAt = render == null ? clock.instant() : render.begunAt();
        Instant end = cache.endOf(tags, until, begunAt);
        Representation answer = new Representation(
                type,
                bytes,
                etag,
                headers(
                        response,
                        type,
                        response.getEntity() instanceof Page<?> page ? union(rule.tags(), page.ownTags()) : tags),
                tags,
                new Freshness(rule, begunAt, end),
                CountedAddresses.templateOf(routing.request()));
        if (render != null) {
            cache.keep(render, (ResponseCache.Key) request.getProperty(CanonicalReads.KEY), answer);
            render.finish(answer);
        }
        answer(answer, 0, request, response);
    }

    private static Optional<String> languageOf(Object entity) {
        Object said = entity instanceof Page<?> page && !page.items().isEmpty()
                ? page.items().get(0)
                : entity;
        return said instanceof Translated translated ? Optional.of(translated.languageTag()) : Optional.empty();
    }

    private static Set<String> union(String[] some, Set<String> others) {
        Set<String> all = new LinkedHashSet<>(List.of(some));
        all.addAll(others);
        return all;
    }

    /** @param tags for caches on the way; of a list not those of its items, of which there are many */
    private static Map<String, String> headers(
            ContainerResponseContext response, MediaType type, Collection<String> tags) {
        Map<String, String> headers = new LinkedHashMap<>();
        response.getHeaders().forEach((name, values) -> headers.put(name, String.valueOf(values.get(0))));
        headers.remove(HttpHeaders.CACHE_CONTROL);
        headers.put(HttpHeaders.CONTENT_TYPE, type.toString());
        headers.put(
                HttpHeaders.VARY,
                headers.containsKey(HttpHeaders.CONTENT_LANGUAGE) ? VARY + ", Accept-Language" : VARY);
        if (!tags.isEmpty()) {
            headers.put("Cache-Tag", String.join(",", tags));
        }
        return headers;
    }

    private void answer(
            Representation answer, long age, ContainerRequestContext request, ContainerResponseContext response) {
        Selected selected = answer.select(
                request.getHeaderString(HttpHeaders.ACCEPT_ENCODING),
                request.getHeaderString(HttpHeaders.IF_NONE_MATCH));
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.clear();
        answer.headersOf(selected, clock.millis(), age).forEach(headers::putSingle);
        response.setStatus(selected.notModified() ? 304 : 200);
        response.setEntity(
                selected.notModified() ? null : selected.form().bytes(),
                response.getEntityAnnotations(),
                answer.type());
    }

    /** The framework leaves the weight of the client's wish in it. */
    private static MediaType withoutWishes(MediaType type) {
        MediaType known = type == null ? MediaType.APPLICATION_JSON_TYPE : type;
        return new MediaType(known.getType(), known.getSubtype(), StandardCharsets.UTF_8.name());
    }

    private static boolean reads(ContainerRequestContext request) {
        return request.getMethod().equals(HttpMethod.GET) || request.getMethod().equals(HttpMethod.HEAD);
    }

    /** RFC 7240, section 4.2. */
    private static boolean prefersMinimal(ContainerRequestContext request) {
        String prefer = request.getHeaderString("Prefer");
        return prefer != null && prefer.replace(" ", "").contains("return=minimal");
    }
}
