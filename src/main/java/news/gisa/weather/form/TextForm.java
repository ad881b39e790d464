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
import news.gisa.http.input.Utf8;
import news.gisa.weather.snapshot.SnapshotInput;
import news.gisa.weather.snapshot.SnapshotResponse;
import news.gisa.weather.station.StationFinder;

/** A snapshot as {@code text/plain}: the {@link Strip} of a page. */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
@Consumes(MediaType.TEXT_PLAIN)
@Produces(MediaType.TEXT_PLAIN)
public class TextForm extends FormWriter<SnapshotResponse> implements MessageBodyReader<SnapshotInput> {
    private final StationFinder stations;
    private final RowBounds bounds;

    TextForm(StationFinder stations, RowBounds bounds) {
        super(SnapshotResponse.class);
        this.stations = stations;
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
        return bounds.check(read(Utf8.decode(body.readAllBytes())));
    }

    public static SnapshotInput read(String strip) {
        return Strip.read(strip);
    }

    @Override
    protected byte[] bytes(SnapshotResponse snapshot, MediaType form) {
        return Strip.write(snapshot, stations.names()).getBytes(StandardCharsets.UTF_8);
    }
}
