package news.gisa.feed;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import news.gisa.http.answer.FormWriter;

/** Writes a JSON Feed, whose media type the framework does not take for JSON. */
@Provider
@Produces(JsonFeed.MEDIA_TYPE)
public class JsonFeedWriter extends FormWriter<JsonFeed> {
    private final ObjectMapper json;

    public JsonFeedWriter(ObjectMapper json) {
        super(JsonFeed.class);
        this.json = json;
    }

    @Override
    protected byte[] bytes(JsonFeed feed, MediaType form) throws IOException {
        return json.writeValueAsBytes(feed);
    }
}
