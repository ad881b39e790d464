package news.gisa.http.answer;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** The items of a page as JSON texts, one a line; the way on is in the Link header. */
@Provider
@Produces(Ndjson.MEDIA_TYPE)
public class Ndjson extends FormWriter<Page<?>> {
    public static final String MEDIA_TYPE = "application/x-ndjson";

    private final ObjectMapper json;

    public Ndjson(ObjectMapper json) {
        super(Page.class);
        this.json = json;
    }

    @Override
    protected byte[] bytes(Page<?> page, MediaType form) throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (Object item : page.items()) {
            lines.write(json.writeValueAsBytes(item));
            lines.write('\n');
        }
        return lines.toByteArray();
    }
}
