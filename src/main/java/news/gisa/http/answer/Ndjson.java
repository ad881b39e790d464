package news.gisa.http.answer;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** The items of a page as JSON texts, one a line; the way on is in the Link header. */
@Provider
@Produces(Ndjson.MEDIA_TYPE)
public class Ndjson implements MessageBodyWriter<Page<?>> {
    public static final String MEDIA_TYPE = "application/x-ndjson";

    private final ObjectMapper json;

    public Ndjson(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == Page.class;
    }

    @Override
    public void writeTo(
            Page<?> page,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        for (Object item : page.items()) {
            out.write(json.writeValueAsBytes(item));
            out.write('\n');
        }
    }
}
