package news.gisa.weather.form;

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
import news.gisa.weather.snapshot.SnapshotInput;
import news.gisa.weather.snapshot.SnapshotResponse;

/** Weather as {@code text/csv}: snapshots come and go as {@link SnapshotCsv}, the history of a station goes. */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
@Consumes(CsvForm.MEDIA_TYPE)
@Produces(CsvForm.MEDIA_TYPE)
public class CsvForm extends FormWriter<Object> implements MessageBodyReader<SnapshotInput> {
    public static final String MEDIA_TYPE = "text/csv";

    private final RowBounds bounds;

    CsvForm(RowBounds bounds) {
        super(SnapshotResponse.class, Page.class);
        this.bounds = bounds;
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
        return bounds.check(SnapshotCsv.read(Utf8.decode(body.readAllBytes())));
    }

    @Override
    protected byte[] bytes(Object answer, MediaType form) {
        String text = answer instanceof SnapshotResponse snapshot
                ? SnapshotCsv.write(snapshot)
                : HistoryCsv.write(((Page<?>) answer).items());
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
