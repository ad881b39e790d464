package news.gisa.http.contract;

import io.smallrye.openapi.runtime.io.Format;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The OpenAPI document as the build made it. */
@Singleton
class ReadyDocument {
    private static final String RESOURCE = "META-INF/quarkus-generated-openapi-doc.JSON";

    byte[] in(Format format) {
        try (InputStream resource =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(RESOURCE)) {
            byte[] json = resource.readAllBytes();
            return format == Format.JSON ? json : DocumentCopy.yaml(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
