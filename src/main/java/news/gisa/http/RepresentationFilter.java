package news.gisa.http;

import io.vertx.core.buffer.Buffer;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Providers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Turns every successful answer into its final bytes, so that the validator covers all that is rendered, and then answers
 * 304, trims to the wanted fields, honours {@code Prefer: return=minimal} and says how long caches may keep it.
 */
public class RepresentationFilter {
    private final Representations representations;
    private final Providers providers;

    public RepresentationFilter(Representations representations, Providers providers) {
        this.representations = representations;
        this.providers = providers;
    }

    @ServerResponseFilter
    public void represent(ContainerRequestContext request, ContainerResponseContext response, ResourceInfo resource)
            throws IOException {
        if (response.getStatus() >= 300 || resource.getResourceMethod() == null) {
            return;
        }
        MultivaluedMap<String, Object> headers = response.getHeaders();
        cacheControl(request, response, resource);
        Object entity = response.getEntity();
        if (entity == null) {
            return;
        }
        if (entity instanceof Page<?> page && page.next() != null) {
            headers.add(HttpHeaders.LINK, "<" + page.next() + ">; rel=\"next\"");
        }
        if (entity instanceof Versioned && reads(request)) {
            headers.putSingle("Accept-Patch", MergePatch.MEDIA_TYPE);
        }
        MediaType type = response.getMediaType();
        byte[] bytes = bytes(request, response, entity, type);
        String etag = representations.etag(bytes, entity);
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

    private byte[] bytes(
            ContainerRequestContext request, ContainerResponseContext response, Object entity, MediaType type)
            throws IOException {
        if (type == null || type.getSubtype().equals("json")) {
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

    private static void cacheControl(
            ContainerRequestContext request, ContainerResponseContext response, ResourceInfo resource) {
        PublicCache cache = resource.getResourceMethod().getAnnotation(PublicCache.class);
        MultivaluedMap<String, Object> headers = response.getHeaders();
        // The CORS filter answers each origin by its name.
        headers.add(HttpHeaders.VARY, "Accept, Origin");
        if (!reads(request)) {
            headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        } else if (cache == null || request.getHeaderString(HttpHeaders.AUTHORIZATION) != null) {
            headers.putSingle(HttpHeaders.CACHE_CONTROL, "private, no-store");
        } else {
            headers.putSingle(
                    HttpHeaders.CACHE_CONTROL,
                    "public, max-age=" + cache.maxAge() + ", stale-while-revalidate=" + cache.staleWhileRevalidate());
            Set<String> tags = new LinkedHashSet<>(List.of(cache.tags()));
            if (response.getEntity() instanceof Tagged tagged) {
                tags.addAll(tagged.cacheTags());
            }
            if (!tags.isEmpty()) {
                headers.putSingle("Cache-Tag", String.join(",", tags));
            }
        }
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
