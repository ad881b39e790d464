package news.gisa.article.content;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.json.UTF8JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;

/** Writes a body: the member named like its format, or as it was written before, to the byte. */
class BodyWriter extends StdSerializer<Body> {
    private static final long serialVersionUID = 1L;
    private static final JsonFactory JSON = new JsonFactory();

    BodyWriter() {
        super(Body.class);
    }

    @Override
    public void serialize(Body body, JsonGenerator out, SerializerProvider provider) throws IOException {
        if (body.written() == null) {
            write(body, out, provider);
        } else if (out instanceof UTF8JsonGenerator) {
            out.writeRawValue(body.written().json());
        } else {
            // A tree to be trimmed, or characters, which are escaped otherwise than bytes.
            try (JsonParser members = JSON.createParser(body.written().json().asUnquotedUTF8())) {
                members.nextToken();
                out.copyCurrentStructure(members);
            }
        }
    }

    private static void write(Body body, JsonGenerator out, SerializerProvider provider) throws IOException {
        out.writeStartObject(body);
        provider.defaultSerializeField("format", body.format(), out);
        switch (body.format()) {
            case html -> out.writeStringField("html", body.html());
            case text -> out.writeStringField("text", body.text());
            case markdown -> out.writeStringField("markdown", body.markdown());
            default -> provider.defaultSerializeField("blocks", body.blocks(), out);
        }
        out.writeEndObject();
    }
}
