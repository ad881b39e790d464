package news.gisa.feed;

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

/** Writes a JSON Feed, whose media type the framework does not take for JSON. */
@Provider
@Produces(JsonFeed.MEDIA_TYPE)
public class JsonFeedWriter implements MessageBodyWriter<JsonFeed> {
    private final ObjectMapper json;

    public JsonFeedWriter(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == JsonFeed.class;
    }

    @Override
    public void writeTo(
            JsonFeed feed,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream stream)
            throws IOException {
        stream.write(json.writeValueAsBytes(feed));
    }
}
