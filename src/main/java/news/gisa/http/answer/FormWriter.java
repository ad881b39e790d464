package news.gisa.http.answer;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Set;

/**
 * Writes answers in another form than the framework's JSON. Which form says {@code @Produces} on the writer, which answers have
 * it say the types that are given here; exactly these, no subtypes.
 */
public abstract class FormWriter<T> implements MessageBodyWriter<T> {
    private final Set<Class<?>> types;

    protected FormWriter(Class<?>... types) {
        this.types = Set.of(types);
    }

    /** @param form the one that was chosen, where there are several */
    protected abstract byte[] bytes(T answer, MediaType form) throws IOException;

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType form) {
        return types.contains(type);
    }

    @Override
    public void writeTo(
            T answer,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType form,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        out.write(bytes(answer, form));
    }
}
