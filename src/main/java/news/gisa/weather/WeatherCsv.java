package news.gisa.weather;

import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import news.gisa.http.answer.FormWriter;
import news.gisa.http.answer.Page;
import news.gisa.http.input.Utf8;

/** Weather as {@code text/csv}: snapshots come and go as {@link CsvSnapshots}, the history of a station goes. */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
@Consumes(WeatherCsv.MEDIA_TYPE)
@Produces(WeatherCsv.MEDIA_TYPE)
public class WeatherCsv extends FormWriter<Object> implements MessageBodyReader<SnapshotInput> {
    static final String MEDIA_TYPE = "text/csv";

    public WeatherCsv() {
        super(SnapshotResponse.class, Page.class);
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == SnapshotInput.class;
    }

    @Override
    public SnapshotInput readFrom(
            Class<SnapshotInput> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return CsvSnapshots.read(Utf8.decode(body.readAllBytes()));
    }

    @Override
    protected byte[] bytes(Object answer, MediaType form) {
        String text = answer instanceof SnapshotResponse snapshot
                ? CsvSnapshots.write(snapshot)
                : CsvHistory.write(((Page<?>) answer).items());
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
