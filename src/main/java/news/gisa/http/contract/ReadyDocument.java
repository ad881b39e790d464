package news.gisa.http.contract;

import io.smallrye.openapi.runtime.io.Format;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;

/** The OpenAPI document to the byte as the build made it; each form is read or made when somebody first asks for it. */
@Singleton
class ReadyDocument {
    private static final String RESOURCE = "META-INF/quarkus-generated-openapi-doc.JSON";

    private final Map<Format, byte[]> forms = new EnumMap<>(Format.class);

    synchronized byte[] in(Format format) {
        return forms.computeIfAbsent(format, ReadyDocument::read);
    }

    private static byte[] read(Format format) {
        try (InputStream resource =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(RESOURCE)) {
            byte[] json = resource.readAllBytes();
            return format == Format.JSON ? json : DocumentCopy.yaml(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
