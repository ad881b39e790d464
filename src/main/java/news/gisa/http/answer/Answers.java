package news.gisa.http.answer;

import jakarta.ws.rs.core.HttpHeaders;
import news.gisa.text.PathSegment;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Answers to writes. */
public final class Answers {
    private Answers() {}

    /** 201 with the address of what was made. */
    public static <T> RestResponse<T> created(String collection, String ref, T entity) {
        return ResponseBuilder.<T>create(RestResponse.Status.CREATED)
                // Relative to the root: the framework would take the host from the request, where the client may invent
                // it.
                .header(HttpHeaders.LOCATION, collection + "/" + PathSegment.of(ref))
                .entity(entity)
                .build();
    }

    public static <T> RestResponse<T> saved(Saved<T> saved, String collection, String ref) {
        return saved.created() ? created(collection, ref, saved.entity()) : RestResponse.ok(saved.entity());
    }

    /** What a PUT left behind, and whether it was new. */
    public record Saved<T>(T entity, boolean created) {}
}
