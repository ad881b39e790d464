package news.gisa.http.load;

import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The body of a request, in a file. It is deleted when the request ends, unless somebody takes it.
 *
 * @param digest SHA-256, in hexadecimal digits
 */
public record UploadedFile(Path path, long size, String digest) {
    private static final String KEY = "gisa.uploaded-file";

    /** Makes it the body of a request. */
    void of(RoutingContext request) {
        request.put(KEY, this);
        request.addEndHandler(end -> request.vertx().executeBlocking(() -> Files.deleteIfExists(path), false));
    }

    public static Optional<UploadedFile> in(RoutingContext request) {
        return Optional.ofNullable(request.get(KEY));
    }

    /** Moves it to where it stays. */
    public void moveTo(Path place) {
        try {
            Files.move(path, place);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** It was not to stay. */
    public void takeBackFrom(Path place) {
        try {
            Files.move(place, path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
